package uk.gov.education.improvement.registry.intervention;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.instrument.Terms;

/**
 * Asks to take a step with an instrument: to issue, review, lift it, and so on.
 *
 * @param version the version of the instrument the asker has seen
 * @param on the day it takes effect
 * @param inForce of an issue, the day from which the instrument is in force, where that is known already
 * @param reportDue when the commissioner's next report is due
 * @param successor what follows, where the step leads to something else
 * @param why for the record
 * @param source who says so, and where
 */
public record TakeStep(
        String interventionId,
        long version,
        Step step,
        PartialDate on,
        Optional<PartialDate> inForce,
        Optional<LocalDate> reportDue,
        Optional<Successor> successor,
        String why,
        String source) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    public TakeStep {
        var faults = new Faults();
        faults.when(on == null, "on", "Enter the day on which it takes effect");
        faults.needed(why, LONGEST_REASON, "why", "the reason, for the record");
        faults.needed(source, Terms.LONGEST_SOURCE, "source", "the source: who says so, and where");
        faults.when(
                step.hasSuccessor() && successor.isEmpty(), "successor", "Say which instrument follows in its place");
        faults.when(
                !step.hasSuccessor() && successor.isPresent(),
                "successor",
                "Only an instrument that is escalated, de-escalated or replaced is followed by another");
        faults.when(
                reportDue.isPresent() && !step.mayAskForReport(), "reportDue", "This step asks for no further report");
        faults.when(inForce.isPresent() && step != Step.ISSUE, "inForce", "Only what is issued comes into force");
        if (on != null) {
            inForce.ifPresent(day -> faults.when(
                    day.last().isBefore(on.first()), "inForce", "It cannot be in force before it is issued"));
            reportDue.ifPresent(day ->
                    faults.when(day.isBefore(on.first()), "reportDue", "The report cannot be due before this step"));
        }
        faults.refuseIfAny();
    }
}
