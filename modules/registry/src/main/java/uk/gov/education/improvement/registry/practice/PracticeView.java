package uk.gov.education.improvement.registry.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * A practice as at a day.
 *
 * @param version how many steps and changes of what it says had been recorded by then
 * @param state after the last step that had certainly taken effect
 * @param written the day from which it says this
 */
public record PracticeView(
        String id,
        long version,
        String title,
        List<ThemeView> themes,
        String summary,
        Ratings ratings,
        List<Study> studies,
        Optional<PracticeState> state,
        LocalDate written,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    public record Step(PracticeAct act, LocalDate on, String why, Instant recordedAt) {}

    /** What it says, to be changed. */
    public PracticeTerms terms() {
        return new PracticeTerms(title, themes.stream().map(ThemeView::code).toList(), summary, ratings, studies);
    }

    /** For people. */
    public String themesInWords() {
        return themes.stream().map(ThemeView::name).collect(Collectors.joining(", "));
    }

    /** Whether it stands there on the day. */
    public boolean is(PracticeState where) {
        return state.filter(where::equals).isPresent();
    }

    /** The place of its page in an order of lists. */
    int best() {
        return ratings.place();
    }
}
