package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.refusal.Faults;

/**
 * Asks to take back the last step of a phase, which was never taken in the world; that it stood here is kept.
 *
 * @param version the version of the phase the asker has seen
 * @param place of the step among those of its phase
 * @param reason why it is taken back, for the record
 */
public record TakeBackPhaseStep(String phaseId, long version, int place, String reason) {
    public TakeBackPhaseStep {
        var faults = new Faults();
        CorrectPhaseStep.refuseReason(faults, reason);
        faults.refuseIfAny();
    }
}
