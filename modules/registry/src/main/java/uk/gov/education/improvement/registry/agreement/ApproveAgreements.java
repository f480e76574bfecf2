package uk.gov.education.improvement.registry.agreement;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.award.AwardAct;

/**
 * Approves all agreements of a round that are proposed: all of their money is committed, or none.
 *
 * @param version of the agreements of the round the asker has seen
 * @param approved the act is {@link AwardAct#APPROVE}
 */
public record ApproveAgreements(String roundId, long version, Move<AwardAct> approved) {
    /** @throws Refused when the day is not a whole one */
    public ApproveAgreements {
        refuseVague(approved);
    }

    /** What is promised in some month, or told later, would not be counted when more is promised. */
    static void refuseVague(Move<AwardAct> move) {
        var faults = new Faults();
        faults.when(!move.effective().isDay(), "effective", "Enter the whole day, such as 2018-12-14");
        faults.when(move.published().isPresent(), "published", "Leave this out: it is told by what is recorded");
        faults.refuseIfAny();
    }
}
