package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * An engagement that is or was given, as columns, where there are thousands: everybody who reads engagements sees the same of it.
 *
 * @param recipients our ids of the authorities that have or had it, in the order in which they were named
 * @param state after the last step that had certainly taken effect by the day
 * @param began as precise as it is recorded
 * @param ended the day it was completed; empty where it is not, or no end is recorded
 */
public record GivenSupport(
        String engagementId,
        List<String> recipients,
        EngagementState state,
        PartialDate began,
        Optional<PartialDate> ended) {
    /** Whether it was given to its end, and the end is recorded. */
    public boolean isFinished() {
        return state.isFinished() && ended.isPresent();
    }
}
