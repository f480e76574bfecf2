package uk.gov.education.improvement.registry.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/**
 * Days of a theme and financial year.
 *
 * @param theme its code
 * @param year such as 2026-27
 */
public record ThemeDays(String theme, String year, HalfDays days) {
    /** Days of the financial year of a day. */
    public static ThemeDays of(LocalDate day, String theme, HalfDays days) {
        return new ThemeDays(theme, FinancialYear.of(day).said(), days);
    }

    /** What they are of. */
    public record Of(String theme, int yearBegins) {
        ThemeDays with(HalfDays days) {
            return new ThemeDays(theme, FinancialYear.beginningIn(yearBegins).said(), days);
        }
    }

    public Of of() {
        return new Of(theme, yearBegins());
    }

    int yearBegins() {
        return FinancialYear.parseRecorded(year).begins();
    }

    /** Added up by theme and year. */
    public static Map<Of, HalfDays> byThemeAndYear(Collection<ThemeDays> some) {
        return some.stream().collect(Collectors.toMap(ThemeDays::of, ThemeDays::days, HalfDays::plus));
    }

    /** Added up by theme, over all years, in the order of the codes. */
    public static Map<String, HalfDays> byTheme(Collection<ThemeDays> some) {
        return some.stream().collect(Collectors.toMap(ThemeDays::theme, ThemeDays::days, HalfDays::plus, TreeMap::new));
    }

    /**
     * What of agreed days an early end gives back: of each theme no more than was not delivered, from the last year on, and of
     * each year no more than was agreed of it and not delivered in it.
     */
    public static List<ThemeDays> leftOf(Collection<ThemeDays> agreed, Collection<ThemeDays> delivered) {
        var given = byTheme(delivered);
        var givenInYear = byThemeAndYear(delivered);
        var left = new TreeMap<String, HalfDays>();
        byTheme(agreed).forEach((theme, days) -> left.put(theme, days.minus(given.getOrDefault(theme, HalfDays.NONE))));
        return byThemeAndYear(agreed).entrySet().stream()
                .sorted((one, other) -> Integer.compare(
                        other.getKey().yearBegins(), one.getKey().yearBegins()))
                .map(entry -> {
                    var theme = entry.getKey().theme();
                    var rest = left.get(theme);
                    var unused = entry.getValue().minus(givenInYear.getOrDefault(entry.getKey(), HalfDays.NONE));
                    var back = rest.isMoreThan(unused) ? unused : rest;
                    if (!back.isPositive()) {
                        return entry.getKey().with(HalfDays.NONE);
                    }
                    left.put(theme, rest.minus(back));
                    return entry.getKey().with(back);
                })
                .filter(days -> days.days().isPositive())
                .toList();
    }
}
