package uk.gov.education.improvement.registry.intervention;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.instrument.Instrument;

/**
 * A step as it is typed or sent, field by field; any may be null or blank. What both doors read.
 *
 * @param on the day it takes effect: a year, a month or a day
 * @param inForce of an issue, since when it is in force
 * @param reportDue a whole day
 * @param successor our id of what follows in its place
 * @param successorInstrument what is drafted to follow in its place
 */
public record StepFields(
        String on,
        String inForce,
        String reportDue,
        String successor,
        String successorInstrument,
        String why,
        String source) {

    /** @throws Refused with everything that is wrong, each under the name of its field */
    public TakeStep read(String id, long version, Step step) {
        var faults = new Faults();
        var day = date(faults, "on", on);
        var begins = date(faults, "inForce", inForce);
        var due = date(faults, "reportDue", reportDue)
                .filter(said -> !faults.when(!said.isDay(), "reportDue", "Enter a whole day, such as 2026-12-13"))
                .map(PartialDate::first);
        var drafted = faults.choice("successorInstrument", successorInstrument, Instrument.class, Instrument::label);
        var existing = Faults.said(successor);
        faults.when(
                drafted.isPresent() && existing.isPresent(),
                "successor",
                "Select an instrument that is there, or one to be drafted, and not both");
        return faults.gathering(() -> new TakeStep(
                id,
                version,
                step,
                day.orElse(null),
                begins,
                due,
                existing.<Successor>map(Successor.Existing::new).or(() -> drafted.map(Successor.Drafted::new)),
                Faults.said(why).orElse(""),
                Faults.said(source).orElse("")));
    }

    private static Optional<PartialDate> date(Faults faults, String field, String value) {
        return Faults.said(value)
                .flatMap(said -> Optional.ofNullable(faults.reading(field, () -> PartialDate.parse(said))));
    }
}
