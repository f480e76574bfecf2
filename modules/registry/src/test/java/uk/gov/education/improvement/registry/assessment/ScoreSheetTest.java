package uk.gov.education.improvement.registry.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;
import uk.gov.education.improvement.registry.round.Criterion;

/** The life of a score sheet: its table of states, walked completely; and what is written on it. */
class ScoreSheetTest implements WalksTheTable<ScoreSheet, ScoreSheetState, ScoreSheetAct> {
    private static final List<Criterion> CRITERIA =
            List.of(new Criterion("Practice", "", 60, 5), new Criterion("Reach", "", 40, 10));

    @Override
    public StateTable<ScoreSheetState, ScoreSheetAct> table() {
        return ScoreSheetState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- ASSIGN ASSIGNED",
                "ASSIGNED HAND_IN HANDED_IN",
                "HANDED_IN TAKE_BACK ASSIGNED",
                "ASSIGNED STAND_DOWN STOOD_DOWN",
                "HANDED_IN STAND_DOWN STOOD_DOWN");
    }

    @Override
    public ScoreSheet unbegun() {
        return new ScoreSheet("sheet", "round", "A round", "application", "A partnership", "asha");
    }

    @Override
    public ScoreSheetStep take(ScoreSheet sheet, Move<ScoreSheetAct> move) {
        return sheet.take("id", move);
    }

    @Override
    public Class<AssessmentRefusal.SheetActNotPossible> refusal() {
        return AssessmentRefusal.SheetActNotPossible.class;
    }

    @Test
    void what_is_written_is_shown_to_nobody_but_its_assessor_unless_the_sheet_is_handed_in() {
        var sheet = unbegun();
        var shown = new ArrayList<Audience>();

        for (var act : List.of(
                ScoreSheetAct.ASSIGN,
                ScoreSheetAct.HAND_IN,
                ScoreSheetAct.TAKE_BACK,
                ScoreSheetAct.HAND_IN,
                ScoreSheetAct.STAND_DOWN)) {
            sheet.take(
                    "id", new Move<>(act, PartialDate.parse("2018-07-02"), Optional.empty(), "a reason", "a source"));
            shown.add(sheet.audienceOfScores());
        }

        assertEquals(
                List.of(Audience.OWN, Audience.DEPARTMENT, Audience.OWN, Audience.DEPARTMENT, Audience.OWN), shown);
    }

    @Test
    void what_is_missing_is_said_of_each_criterion_in_its_order() {
        var draft = new Scores(Map.of("2", new DraftScore(Optional.of(10), Optional.empty())));

        assertEquals(
                List.of("“Practice” has not a score and a reason yet", "“Reach” has not a reason yet"),
                draft.missing(CRITERIA));
    }

    @Test
    void a_score_lies_between_nothing_and_the_highest_of_its_criterion_and_is_given_for_one_that_is_there() {
        var wrong = new Scores(Map.of("1", scored(6), "3", scored(1)));

        assertEquals(
                List.of("points/1", "points/3"),
                assertThrows(Refused.class, () -> wrong.refuseUnasked(CRITERIA)).refusal().faults().stream()
                        .map(Fault::field)
                        .toList());
        assertEquals(
                List.of("points/2"),
                assertThrows(Refused.class, () -> new Scores(Map.of("2", scored(-1)))).refusal().faults().stream()
                        .map(Fault::field)
                        .toList());
    }

    private static DraftScore scored(int points) {
        return new DraftScore(Optional.of(points), Optional.of("a reason"));
    }
}
