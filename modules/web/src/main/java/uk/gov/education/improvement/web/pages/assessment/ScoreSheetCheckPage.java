package uk.gov.education.improvement.web.pages.assessment;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.assessment.OpenedSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** All scores and reasons, to be checked before they are handed in. */
public record ScoreSheetCheckPage(
        OpenedSheetView opened, long version, Errors errors, LookingFrom looking, String token) implements Page {
    static List<Link> trail(ScoreSheetView sheet, LookingFrom looking) {
        return Stream.concat(
                        ScoreSheetPage.trail(looking).stream(),
                        Stream.of(Link.of(sheet.application(), looking.link(ScoreSheetPage.path(sheet.id())))))
                .toList();
    }

    @Override
    public String title() {
        return "Check your scores before you hand them in";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(opened.sheet(), looking);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public List<Row> scores() {
        return ScoreSheetPage.scores(opened);
    }

    public String record() {
        return ScoreSheetPage.path(opened.sheet().id());
    }

    /** What keeps it from being handed in. */
    public List<String> missing() {
        return opened.missing();
    }
}
