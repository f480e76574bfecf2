package uk.gov.education.improvement.registry.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of a practice: its table of states, walked completely; what it says, and where its ratings put it. */
class PracticeTest implements WalksTheTable<Practice, PracticeState, PracticeAct> {
    @Override
    public StateTable<PracticeState, PracticeAct> table() {
        return PracticeState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- WRITE DRAFT", "DRAFT PUBLISH PUBLISHED", "DRAFT WITHDRAW WITHDRAWN", "PUBLISHED WITHDRAW WITHDRAWN");
    }

    @Override
    public Practice unbegun() {
        return new Practice("practice");
    }

    @Override
    public PracticeStep take(Practice practice, Move<PracticeAct> move) {
        return practice.take("id", move);
    }

    @Override
    public Class<PracticeRefusal.PracticeActNotPossible> refusal() {
        return PracticeRefusal.PracticeActNotPossible.class;
    }

    @Test
    void what_helps_comes_first_and_of_that_the_strongest_evidence() {
        var inOrder = List.of(
                rated(Effect.TENDS_TO_POSITIVE, Strength.VERY_HIGH),
                rated(Effect.POSITIVE, Strength.LOW),
                rated(Effect.TENDS_TO_POSITIVE, Strength.LOW),
                rated(Effect.POSITIVE, null),
                rated(Effect.MIXED, Strength.VERY_HIGH),
                Ratings.NONE,
                rated(Effect.TENDS_TO_NEGATIVE, Strength.VERY_HIGH),
                rated(Effect.NEGATIVE, Strength.VERY_HIGH),
                rated(Effect.NEGATIVE, Strength.VERY_LOW));

        var places = inOrder.stream().map(Ratings::place).toList();

        assertEquals(places.stream().sorted().distinct().toList(), places);
    }

    private static Ratings rated(Effect effect, Strength strength) {
        return new Ratings(
                Optional.ofNullable(effect),
                Optional.ofNullable(strength),
                Optional.empty(),
                Optional.of("A made-up centre"),
                Optional.of("2020"));
    }

    @Test
    void both_scales_have_five_points_with_words_and_a_mark_of_their_own() {
        assertEquals(5, Stream.of(Effect.values()).map(Effect::label).distinct().count());
        assertEquals(5, Stream.of(Effect.values()).map(Effect::mark).distinct().count());
        assertEquals(
                5, Stream.of(Strength.values()).map(Strength::label).distinct().count());
        assertEquals("4 of 5", Strength.HIGH.mark());
        assertEquals("££", CostBand.MEDIUM.mark());
    }

    @Test
    void a_rating_says_whose_it_is_and_when_and_what_nobody_rated_says_neither() {
        assertEquals(List.of("ratedBy", "ratedOn"), faults(typed("POSITIVE", "", "", List.of())::read));
        assertEquals(List.of("ratedBy"), faults(typed("", "A made-up centre", "2020", List.of())::read));
        assertEquals(
                "Positive effect",
                typed("Positive effect", "A made-up centre", "2020-06", List.of())
                        .read()
                        .ratings()
                        .effect()
                        .orElseThrow()
                        .label());
    }

    @Test
    void all_that_is_wrong_with_what_is_typed_is_said_at_once() {
        var nothing = new PracticeTerms.Fields("", List.of(), " ", "great", "6", "free", "", "June", null);
        var tooMuch = new PracticeTerms.Fields(
                "a".repeat(201),
                Collections.nCopies(6, "NEGLECT"),
                "a".repeat(4_001),
                "",
                "",
                "",
                "",
                "",
                Collections.nCopies(21, Study.Fields.ofLine("A | 2019 | B | | C")));

        assertEquals(
                List.of("effect", "strength", "cost", "ratedOn", "title", "themes", "summary"), faults(nothing::read));
        assertEquals(List.of("title", "themes", "themes", "summary", "studies"), faults(tooMuch::read));
    }

    @Test
    void a_study_is_a_line_with_its_year_its_place_and_what_it_found() {
        var line = "A study | 2019 | A journal | https://example.org/a | It helped | a little";

        var study = typed("", "", "", List.of(Study.Fields.ofLine(line)))
                .read()
                .studies()
                .getFirst();

        assertEquals(line, study.line());
        for (var wrong :
                List.of("A study", "A | soon | B | | C", "A | 2019 | B | example.org | C", "A | 2019 | | | C")) {
            assertEquals(
                    "studies",
                    faults(typed("", "", "", List.of(Study.Fields.ofLine(wrong)))::read)
                            .getFirst());
        }
    }

    @Test
    void a_step_is_to_publish_or_to_withdraw_and_says_why() {
        assertEquals(List.of("why"), faults(() -> new TakePracticeStep("practice", 1, PracticeAct.PUBLISH, " ")));
        assertEquals(List.of("act"), faults(() -> new TakePracticeStep("practice", 1, PracticeAct.WRITE, "a reason")));
        assertEquals(PracticeAct.WITHDRAW, PracticeAct.named("withdraw"));
        assertThrows(Refused.class, () -> PracticeAct.named("write"));
    }

    private static PracticeTerms.Fields typed(String effect, String by, String on, List<Study.Fields> studies) {
        return new PracticeTerms.Fields(
                "A made-up practice", List.of("NEGLECT"), "Made up", effect, "", "", by, on, studies);
    }

    private static List<String> faults(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal().faults().stream()
                .map(Fault::field)
                .toList();
    }
}
