package uk.gov.education.improvement.web.pages.matching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.assignment.AskAssignment;
import uk.gov.education.improvement.registry.assignment.AssignmentView;
import uk.gov.education.improvement.registry.assignment.Assignments;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The newest runs that match many needs.
 *
 * @param asks whether the reader may ask for one
 */
public record AssignmentsPage(List<AssignmentView> runs, List<ThemeView> themes, boolean asks) implements Page {
    static final String TITLE = "Match many needs";

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Needs for support", Sections.NEEDS));
    }

    /** The links down to what hangs below this page. */
    static List<Link> above() {
        return Sections.trail(Link.of("Needs for support", Sections.NEEDS), Link.of(TITLE, Sections.ASSIGNMENTS));
    }

    public String linkToNew() {
        return AssignmentFormPage.PATH;
    }

    public String linkTo(AssignmentView run) {
        return AssignmentPage.path(run.id());
    }

    public static String asked(AssignmentView run) {
        return Moments.inWords(run.queuedAt());
    }

    public String which(AssignmentView run) {
        return which(run.asked(), themes);
    }

    /** Which needs, in words. */
    static String which(AskAssignment asked, List<ThemeView> themes) {
        var said = Stream.concat(
                        asked.regions().stream().map(Region::label),
                        asked.themes().stream()
                                .map(code -> ThemeView.called(themes, code).name()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "All regions and themes" : said;
    }

    public static String served(AssignmentView run) {
        return run.result()
                .map(result -> result.served() + " of " + result.needs())
                .orElse("Not known");
    }

    public int mostListed() {
        return Assignments.MOST_LISTED;
    }
}
