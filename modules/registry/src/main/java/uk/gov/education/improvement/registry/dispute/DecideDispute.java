package uk.gov.education.improvement.registry.dispute;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;

/**
 * Asks to settle a dispute. Both readings are kept, whichever is right.
 *
 * @param version the version of the inspection the asker has seen
 * @param reason why, for the record
 */
public record DecideDispute(String disputeId, long version, Settlement settlement, String reason) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = CorrectJudgement.LONGEST_REASON;

    public DecideDispute {
        var faults = new Faults();
        faults.when(settlement == null, "settlement", "Select which reading is right");
        faults.when(reason == null || reason.isBlank(), "reason", "Enter why it is right");
        faults.when(
                reason != null && reason.length() > LONGEST_REASON,
                "reason",
                "The reason must be " + LONGEST_REASON + " characters or fewer");
        faults.refuseIfAny();
    }
}
