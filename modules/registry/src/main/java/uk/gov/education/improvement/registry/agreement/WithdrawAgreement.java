package uk.gov.education.improvement.registry.agreement;

import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.award.AwardAct;

/**
 * Withdraws an agreement before it is signed: its award is withdrawn, and its partner never becomes one.
 *
 * @param version the version of the agreement the asker has seen
 * @param withdrawn the act is {@link AwardAct#WITHDRAW}
 */
public record WithdrawAgreement(String roundId, String agreementId, long version, Move<AwardAct> withdrawn) {
    /** @throws Refused when the day is not a whole one */
    public WithdrawAgreement {
        ApproveAgreements.refuseVague(withdrawn);
    }
}
