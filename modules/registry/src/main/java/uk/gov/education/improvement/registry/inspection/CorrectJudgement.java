package uk.gov.education.improvement.registry.inspection;

import uk.gov.education.improvement.kernel.refusal.Faults;

/**
 * Asks to put another reading beside the one that stands; the earlier one is kept.
 *
 * @param version the version of the inspection the asker has seen
 * @param reason why, for the record
 */
public record CorrectJudgement(String inspectionId, long version, Judgement judgement, String reason) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public CorrectJudgement {
        var faults = new Faults();
        faults.when(reason == null || reason.isBlank(), "reason", "Enter why the judgement is corrected");
        faults.when(
                reason != null && reason.length() > LONGEST_REASON,
                "reason",
                "The reason must be " + LONGEST_REASON + " characters or fewer");
        faults.refuseIfAny();
    }
}
