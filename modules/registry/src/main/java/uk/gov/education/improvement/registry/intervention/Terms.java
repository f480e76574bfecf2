package uk.gov.education.improvement.registry.intervention;

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
        needed(faults, trigger, LONGEST_TRIGGER, "trigger", "what triggered it");
        needed(faults, source, LONGEST_SOURCE, "source", "the source: who says so, and where");
        roles.adviser().ifPresent(name -> shortEnough(faults, name, Roles.LONGEST, "adviser"));
        roles.commissioner().ifPresent(name -> shortEnough(faults, name, Roles.LONGEST, "commissioner"));
        roles.boardChair().ifPresent(name -> shortEnough(faults, name, Roles.LONGEST, "boardChair"));
        roles.others().ifPresent(name -> shortEnough(faults, name, Roles.LONGEST, "others"));
        note.ifPresent(words -> shortEnough(faults, words, LONGEST_NOTE, "note"));
        shortEnough(faults, confidence, LONGEST_SOURCE, "confidence");
        faults.refuseIfAny();
    }

    static void needed(Faults faults, String words, int longest, String field, String what) {
        if (!faults.when(words == null || words.isBlank(), field, "Enter " + what)) {
            shortEnough(faults, words, longest, field);
        }
    }

    static void shortEnough(Faults faults, String words, int longest, String field) {
        faults.when(words.length() > longest, field, "Enter at most " + longest + " characters");
    }

    /** The same of another kind, for what follows in its place. */
    Terms followedBy(Instrument next, String why, String from) {
        return new Terms(next, service, why, Optional.empty(), roles, Optional.empty(), confidence, from);
    }
}
