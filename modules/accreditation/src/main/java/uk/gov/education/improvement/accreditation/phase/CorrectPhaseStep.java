package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to say otherwise when a step of a phase took effect, why, or who says so; what stood before is kept.
 *
 * @param version the version of the phase the asker has seen
 * @param place of the step among those of its phase, which no correction changes
 * @param move what is right; the act is the one that was taken
 * @param reason why it is corrected, for the record
 */
public record CorrectPhaseStep(String phaseId, long version, int place, Move<PhaseAct> move, String reason) {
    public CorrectPhaseStep {
        var faults = new Faults();
        refuseReason(faults, reason);
        faults.refuseIfAny();
    }

    static void refuseReason(Faults faults, String reason) {
        faults.when(reason == null || reason.isBlank(), "reason", "Say what was wrong, for the record");
        faults.when(
                reason != null && reason.length() > Move.LONGEST,
                "reason",
                "Say what was wrong in at most " + Move.LONGEST + " characters");
    }
}
