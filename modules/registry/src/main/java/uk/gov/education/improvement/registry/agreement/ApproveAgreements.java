package uk.gov.education.improvement.registry.agreement;

import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.award.AwardAct;

/**
 * Approves all agreements of a round that are proposed: all of their money is committed, or none.
 *
 * @param version of the agreements of the round the asker has seen
 * @param approved the act is {@link AwardAct#APPROVE}
 */
public record ApproveAgreements(String roundId, long version, Move<AwardAct> approved) {}
