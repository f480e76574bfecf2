package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.MoveFields;

/**
 * What a form or a program says of a step that is to be corrected, as it was typed.
 *
 * @param effective the day it took effect: a day, a month or a year
 * @param published the day the world could know, where it is another one; may be blank
 * @param reason why it is corrected
 */
public record CorrectionFields(String effective, String published, String why, String source, String reason) {
    /** @throws Refused with all that is wrong */
    public CorrectPhaseStep read(PhaseView phase, long version, StepView step) {
        var faults = new Faults();
        Move<PhaseAct> move = null;
        try {
            move = new MoveFields(effective, published, why, source).read(step.act());
        } catch (Refused refused) {
            refused.refusal().faults().forEach(fault -> faults.when(true, fault.field(), fault.words()));
        }
        var said = reason == null ? null : reason.strip();
        CorrectPhaseStep.refuseReason(faults, said);
        faults.refuseIfAny();
        return new CorrectPhaseStep(phase.id(), version, step.place(), move, said);
    }
}
