package uk.gov.education.improvement.registry.engagement;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to say that a delivery was logged by mistake.
 *
 * @param version the version of the engagement the asker has seen
 * @param deliveryId as the log knows it
 */
public record TakeBackDelivery(String engagementId, long version, String deliveryId, String why) {
    /** @throws Refused with all that is wrong */
    public TakeBackDelivery {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "why it is taken back, for the record");
        faults.refuseIfAny();
        why = why.strip();
    }
}
