package uk.gov.education.improvement.web.pages.assessment;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.assessment.ScoreSheetState;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The reader's own score sheets. */
public record ScoreSheetsPage(Slice<ScoreSheetView> slice, Asked asked) implements ListPage<ScoreSheetView> {
    private static final Listing LISTING =
            new Listing("Your score sheets", Sections.SCORE_SHEETS, "score sheet", "score sheets");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<FilterField> fields() {
        return List.of(AnyOf.of(
                "state", "State", List.of(ScoreSheetState.values()), ScoreSheetState::name, ScoreSheetState::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Application", "State", "Assigned");
    }

    @Override
    public String sources() {
        return "What is assigned to you. Nobody sees your scores until you hand them in, and then only the department.";
    }

    @Override
    public String nothing() {
        return "No application that fits is assigned to you. The department assigns them when a round has closed.";
    }

    public String linkTo(ScoreSheetView sheet) {
        return looking().link(ScoreSheetPage.path(sheet.id()));
    }

    static String assigned(ScoreSheetView sheet) {
        return sheet.steps().getFirst().effective();
    }

    public static String assignedInWords(ScoreSheetView sheet) {
        return sheet.steps().getFirst().effectiveInWords();
    }
}
