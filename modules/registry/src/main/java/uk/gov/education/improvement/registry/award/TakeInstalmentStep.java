package uk.gov.education.improvement.registry.award;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * Asks to move an instalment on.
 *
 * @param version the version of the instalment the asker has seen
 * @param back how much is clawed back; empty for all that was paid, and for all other acts
 */
public record TakeInstalmentStep(
        String awardId, String instalmentId, long version, Optional<Money> back, Move<InstalmentAct> move) {
    /**
     * Reads what was typed.
     *
     * @param back blank for all that was paid
     * @throws Refused with all that is wrong; a claim without evidence first of all
     */
    public static TakeInstalmentStep read(
            String awardId, String instalmentId, long version, InstalmentAct act, String back, MoveFields fields) {
        if (act == InstalmentAct.CLAIM
                && (fields.source() == null || fields.source().isBlank())) {
            throw new Refused(new AwardRefusal.ClaimWithoutEvidence());
        }
        var faults = new Faults();
        var amount = act == InstalmentAct.CLAW_BACK && back != null && !back.isBlank()
                ? Optional.ofNullable(faults.reading("amount", () -> Money.parse(back)))
                : Optional.<Money>empty();
        var move = faults.making(() -> fields.read(act));
        faults.refuseIfAny();
        return new TakeInstalmentStep(awardId, instalmentId, version, amount, move);
    }
}
