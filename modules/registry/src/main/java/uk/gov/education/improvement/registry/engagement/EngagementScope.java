package uk.gov.education.improvement.registry.engagement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.SupportForm;

/**
 * What an engagement is to do.
 *
 * @param themes by their codes
 * @param days by theme and financial year: each of its themes has some
 * @param outcomes what is to be different afterwards
 * @param evidence what will show it, and which practice it stands on
 * @param until its last day
 * @param practices our ids of those it stands on; what was written before they were asked for names none
 */
public record EngagementScope(
        List<String> themes,
        List<SupportForm> forms,
        List<ThemeDays> days,
        List<String> outcomes,
        String evidence,
        LocalDate from,
        LocalDate until,
        List<String> practices) {
    public static final int MOST_THEMES = 5;
    public static final int MOST_PRACTICES = 10;
    public static final int MOST_OUTCOMES = 10;
    /** The most rows of days: five themes in four years. */
    public static final int MOST_DAYS = 20;
    /** The longest intended outcome, in characters. */
    public static final int LONGEST_OUTCOME = 500;
    /** The longest evidence, in characters. */
    public static final int LONGEST_EVIDENCE = 2_000;

    /** @throws Refused with all that is wrong */
    public EngagementScope {
        var faults = new Faults();
        faults.when(themes == null || themes.isEmpty(), "themes", "Select what the support is about");
        faults.when(
                themes != null && themes.size() > MOST_THEMES, "themes", "Select at most " + MOST_THEMES + " themes");
        faults.when(themes != null && new HashSet<>(themes).size() < themes.size(), "themes", "Select each theme once");
        faults.when(forms == null || forms.isEmpty(), "forms", "Select in what form support is given");
        sayDays(faults, themes, days);
        faults.when(outcomes == null || outcomes.isEmpty(), "outcomes", "Enter at least one intended outcome");
        faults.when(
                outcomes != null && outcomes.size() > MOST_OUTCOMES,
                "outcomes",
                "Enter at most " + MOST_OUTCOMES + " intended outcomes");
        faults.when(
                outcomes != null && outcomes.stream().anyMatch(outcome -> outcome.length() > LONGEST_OUTCOME),
                "outcomes",
                "Say each outcome in at most " + LONGEST_OUTCOME + " characters");
        faults.needed(evidence, LONGEST_EVIDENCE, "evidence", "what will show that it worked");
        faults.when(from == null, "from", "Enter the first day");
        faults.when(until == null, "until", "Enter the last day");
        faults.when(
                from != null && until != null && until.isBefore(from),
                "until",
                "The last day must not be before the first");
        practices =
                practices == null ? List.of() : practices.stream().distinct().toList();
        faults.when(practices.size() > MOST_PRACTICES, "practices", "Select at most " + MOST_PRACTICES + " practices");
        faults.refuseIfAny();
        themes = List.copyOf(themes);
        forms = List.copyOf(forms);
        days = List.copyOf(days);
        outcomes = List.copyOf(outcomes);
        evidence = evidence.strip();
    }

    private static void sayDays(Faults faults, List<String> themes, List<ThemeDays> days) {
        if (faults.when(days == null || days.isEmpty(), "days", "Enter days for at least one theme and financial year")
                || themes == null) {
            return;
        }
        faults.when(days.size() > MOST_DAYS, "days", "Enter days at most " + MOST_DAYS + " times");
        faults.when(
                days.stream().anyMatch(one -> !themes.contains(one.theme())),
                "days",
                "Enter days of the selected themes only");
        faults.when(
                themes.stream()
                        .anyMatch(theme ->
                                days.stream().noneMatch(one -> one.theme().equals(theme))),
                "days",
                "Enter days for each selected theme");
        faults.when(
                ThemeDays.byThemeAndYear(days).size() < days.size(),
                "days",
                "Enter each theme and financial year once");
        faults.when(days.stream().anyMatch(one -> !one.days().isPositive()), "days", "Enter at least half a day");
    }

    /** The same from the first day of the instrument that directs it to its last, where it has them. */
    EngagementScope between(LocalDate first, LocalDate last) {
        return new EngagementScope(themes, forms, days, outcomes, evidence, first, last, practices);
    }
}
