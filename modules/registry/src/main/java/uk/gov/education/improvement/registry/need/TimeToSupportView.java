package uk.gov.education.improvement.registry.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * How long it takes from a need to support in place, as at a day.
 *
 * @param all over all needs
 * @param spans how many had support within what time: all spans, in their order
 * @param regions by the region of the recipient; those only in which a need was raised
 * @param themes by what needs say on the day; a need counts for each theme that it names
 * @param waiting needs that are open and never had support, the longest first
 */
public record TimeToSupportView(
        Days all,
        List<Span> spans,
        List<OfRegion> regions,
        List<OfTheme> themes,
        List<Waiting> waiting,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {
    /**
     * Days from the day a need was raised to the day of its first support, and what waits for it apart.
     *
     * @param placed how many needs had support
     * @param median of the days, halves among them; empty where none had
     * @param waiting how many are open and never had support
     * @param late of how many of those the time is over
     */
    public record Days(
            int placed,
            Optional<Double> median,
            Optional<Long> lowest,
            Optional<Long> highest,
            int waiting,
            int late) {}

    /**
     * Needs by the days until their first support.
     *
     * @param from the fewest days
     * @param until the most days; empty for the last
     */
    public record Span(long from, Optional<Long> until, int placed) {}

    public record OfRegion(Region region, Days days) {}

    public record OfTheme(ThemeView theme, Days days) {}

    /** @param days so far */
    public record Waiting(
            String needId,
            String title,
            AuthorityRef authority,
            LocalDate raised,
            Optional<LocalDate> due,
            long days,
            boolean late) {
        Waiting called(String title) {
            return new Waiting(needId, title, authority, raised, due, days, late);
        }
    }
}
