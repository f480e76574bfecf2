package uk.gov.education.improvement.registry.instrument;

import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;

/**
 * What an instrument is, apart from what happens to it.
 *
 * @param trigger why, in the words of the source
 * @param inspectionId our id of the inspection that triggered it, where one did and it is recorded here
 * @param confidence how sure this is, in the source's words
 * @param source who says so, and where
 */
public record Terms(
        Instrument instrument,
        ServiceArea service,
        String trigger,
        Optional<String> inspectionId,
        Roles roles,
        Optional<String> note,
        String confidence,
        String source) {
    public static final int LONGEST_TRIGGER = 500;
    public static final int LONGEST_NOTE = 2_000;
    public static final int LONGEST_SOURCE = 500;

    public Terms {
        var faults = new Faults();
        faults.when(instrument == null, "instrument", "Select the kind of instrument");
        faults.when(service == null, "service", "Select the service it is about");
        faults.needed(trigger, LONGEST_TRIGGER, "trigger", "what triggered it");
        faults.needed(source, LONGEST_SOURCE, "source", "the source: who says so, and where");
        roles.adviser().ifPresent(name -> faults.atMost(name, Roles.LONGEST, "adviser"));
        roles.commissioner().ifPresent(name -> faults.atMost(name, Roles.LONGEST, "commissioner"));
        roles.boardChair().ifPresent(name -> faults.atMost(name, Roles.LONGEST, "boardChair"));
        roles.others().ifPresent(name -> faults.atMost(name, Roles.LONGEST, "others"));
        note.ifPresent(words -> faults.atMost(words, LONGEST_NOTE, "note"));
        faults.atMost(confidence, LONGEST_SOURCE, "confidence");
        faults.refuseIfAny();
    }

    /** For people: {@code Statutory direction, children's social care}. */
    public String called() {
        var words = service.label();
        return instrument.label() + ", " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** The same of another kind, for what follows in its place. */
    public Terms followedBy(Instrument next, String why, String from) {
        return new Terms(next, service, why, Optional.empty(), roles, Optional.empty(), confidence, from);
    }
}
