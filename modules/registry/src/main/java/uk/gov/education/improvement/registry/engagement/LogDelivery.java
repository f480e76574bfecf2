package uk.gov.education.improvement.registry.engagement;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.delivery.Delivered;

/**
 * Asks to log days that were delivered, or to correct what was logged.
 *
 * @param version the version of the engagement the asker has seen
 * @param corrected the delivery that is corrected, as the log knows it; empty for a new one
 * @param why it is corrected
 */
public record LogDelivery(
        String engagementId, long version, Delivered delivered, Optional<String> corrected, Optional<String> why) {
    /** @throws Refused with all that is wrong */
    public LogDelivery {
        var faults = new Faults();
        if (corrected.isPresent()) {
            faults.needed(why.orElse(null), Move.LONGEST, "why", "why it is corrected, for the record");
        }
        faults.refuseIfAny();
    }
}
