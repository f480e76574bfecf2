package uk.gov.education.improvement.registry.agreement;

import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.award.AwardAct;

/**
 * Records that an agreement was signed.
 *
 * @param version the version of the agreement the asker has seen
 * @param signed the act is {@link AwardAct#AGREE}
 */
public record SignAgreement(String roundId, String agreementId, long version, Move<AwardAct> signed) {
    /** @throws Refused when the day is not a whole one */
    public SignAgreement {
        ApproveAgreements.refuseVague(signed);
    }
}
