package uk.gov.education.improvement.registry.engagement;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Asks to agree to an engagement for the side by whose sign-in it is asked.
 *
 * @param version the version of the engagement the asker has seen
 * @param looked that the other live support of the recipient was looked at
 */
public record AgreeEngagement(String engagementId, long version, boolean looked) {
    /** @throws Refused when nothing was looked at */
    public AgreeEngagement {
        var faults = new Faults();
        faults.when(!looked, "looked", "Confirm that you have looked at the other support of the recipient");
        faults.refuseIfAny();
    }
}
