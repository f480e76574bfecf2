package uk.gov.education.improvement.registry.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * Asks to add days to an engagement in delivery, to move its last day on, or both.
 *
 * @param version the version of the engagement the asker has seen
 * @param until its new last day; empty where that stays
 */
public record ExtendEngagement(
        String engagementId, long version, List<ThemeDays> days, Optional<LocalDate> until, String why) {
    /** The longest reason, in characters; with what is added it is one text. */
    public static final int LONGEST = Move.LONGEST - 60;

    /** @throws Refused with all that is wrong */
    public ExtendEngagement {
        var faults = new Faults();
        faults.when(
                (days == null || days.isEmpty()) && until.isEmpty(),
                "days",
                "Enter the days that are added, or a new last day");
        faults.when(
                days != null && days.size() > EngagementScope.MOST_DAYS,
                "days",
                "Enter days at most " + EngagementScope.MOST_DAYS + " times");
        faults.needed(why, LONGEST, "why", "why it is extended, for the record");
        faults.refuseIfAny();
        days = List.copyOf(days);
        why = why.strip();
    }

    /** The reason with what is added: {@code More is wanted (1.5 days more; until 31 March 2027)}. */
    String inWords() {
        var added = HalfDays.sum(days.stream().map(ThemeDays::days).toList());
        return why
                + Stream.of(
                                Optional.of(added.inWords() + " more").filter(words -> added.isPositive()),
                                until.map(
                                        last -> "until " + PartialDate.on(last).inWords()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    /**
     * As it was typed or sent.
     *
     * @param until such as 2027-03-31
     */
    public record Fields(List<WriteScope.DaysFields> days, String until, String why) {
        /** @throws Refused with all that is wrong */
        public ExtendEngagement read(String engagementId, long version, List<ThemeView> known) {
            var faults = new Faults();
            var some = WriteScope.DaysFields.read(faults, days, known);
            var last = Optional.ofNullable(Delivered.wholeDay(faults, "until", until));
            return faults.gathering(() -> new ExtendEngagement(engagementId, version, some, last, why));
        }
    }
}
