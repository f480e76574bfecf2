package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * Asks to add days to an engagement in delivery.
 *
 * @param version the version of the engagement the asker has seen
 */
public record ExtendEngagement(String engagementId, long version, List<ThemeDays> days, String why) {
    /** @throws Refused with all that is wrong */
    public ExtendEngagement {
        var faults = new Faults();
        faults.when(days == null || days.isEmpty(), "days", "Enter the days that are added");
        faults.when(
                days != null && days.size() > EngagementScope.MOST_DAYS,
                "days",
                "Enter days at most " + EngagementScope.MOST_DAYS + " times");
        faults.needed(why, Move.LONGEST, "why", "why it is extended, for the record");
        faults.refuseIfAny();
        days = List.copyOf(days);
        why = why.strip();
    }

    /** As it was typed or sent. */
    public record Fields(List<WriteScope.DaysFields> days, String why) {
        /** @throws Refused with all that is wrong */
        public ExtendEngagement read(String engagementId, long version, List<ThemeView> known) {
            var faults = new Faults();
            var some = WriteScope.DaysFields.read(faults, days, known);
            return faults.gathering(() -> new ExtendEngagement(engagementId, version, some, why));
        }
    }
}
