package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.assessment.Assessed;
import uk.gov.education.improvement.registry.round.PutOffClosing;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;

/** Scores that the department sets, on a real database. */
class ModerationsTest extends RoundToDecide {
    @Test
    void a_score_that_the_department_sets_counts_and_what_assessors_said_stays() {
        var scored = decides.scored("392", "202");

        var moderated = decides.moderated(scored.get(1), 1, 5);
        decides.moderated(scored.get(0), 2, 7);

        assertEquals(Optional.of("92.00"), moderated.ranked().total());
        assertEquals("The panel agreed", moderated.moderated().getFirst().why());
        assertEquals(
                List.of(4, 4),
                moderated.sheets().stream()
                        .map(sheet -> sheet.scores().get(1).points())
                        .toList());
        assertEquals(
                List.of(scored.get(1).id(), scored.get(0).id()),
                decides.ranking().rows().rows().stream()
                        .map(RankedView::applicationId)
                        .toList());
    }

    @Test
    void two_who_set_a_score_at_once_do_not_overwrite_each_other() {
        var application = decides.scored("392").getFirst();
        var seen = decides.scores(application).version();
        decides.moderated(application, 1, 3);

        var refused = refusal(() -> registry.moderations.moderate(
                MANAGER, new ModerateScore(decides.roundId, seen, application.id(), 1, 4, "No")));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("moderated it on"), refused::words);
        assertEquals(
                Optional.of("3.00"),
                decides.scores(application).ranked().scores().getFirst().points());
    }

    @Test
    void a_score_is_set_only_when_all_are_in_and_within_its_scale_and_until_the_round_is_decided() {
        var waiting = decides.assessed.eligible("356");
        var scored = decides.scored("392").getFirst();

        assertEquals(
                new SelectionRefusal.ScoresMissing(List.of(waiting.name())),
                refusal(() -> decides.moderated(waiting, 1, 3)));
        assertEquals(
                new Fault("points", "The score is a whole number from 0 to 5"),
                refusal(() -> decides.moderated(scored, 1, 6)).faults().getFirst());
        assertInstanceOf(UnknownRecord.class, refusal(() -> decides.moderated(scored, 3, 1)));
        assertEquals(
                List.of("points", "why"),
                refusal(() -> ModerateScore.read(decides.roundId, 1, scored.id(), 1, "many", " ")).faults().stream()
                        .map(Fault::field)
                        .toList());
        decides.handedIn(waiting, 1, 1);
        decides.decided(selected(scored), selected(waiting));
        assertInstanceOf(RoundActNotPossible.class, refusal(() -> decides.moderated(scored, 1, 3)));
    }

    @Test
    void as_at_a_day_before_it_was_set_the_mean_of_assessors_counts() {
        var application = decides.scored("392").getFirst();
        registry.setTheDay("2018-07-05");

        decides.moderated(application, 1, 3);

        assertEquals("5.00", practice(application, "2018-07-04"));
        assertEquals("3.00", practice(application, "2018-07-05"));
    }

    @Test
    void a_score_that_was_set_of_an_earlier_text_is_set_anew_of_the_one_that_was_handed_in_last() {
        var application = decides.scored("392").getFirst();
        decides.moderated(application, 1, 3);
        registry.roundWork.putOff(
                MANAGER,
                new PutOffClosing(
                        decides.roundId,
                        decides.round().version(),
                        LocalDate.parse("2018-07-10"),
                        Optional.empty(),
                        "A flood"));
        var draft = decides.assessed.took(decides.now(application), "392", ApplicationAct.AMEND);
        var again = decides.assessed.took(draft, "392", ApplicationAct.SUBMIT);
        registry.setTheDay("2018-07-11");
        registry.applicationChecks.check(MANAGER, again.id(), again.version());
        for (var assessor : List.of(Assessed.ASHA, Assessed.BEN)) {
            var sheet = decides.assessed.sheet(assessor, application);
            decides.assessed.handedIn(assessor, decides.assessed.tookBack(assessor, sheet), 4, 8);
        }
        assertEquals("4.00", practice(application, "2018-07-11"));

        registry.moderations.moderate(
                MANAGER,
                new ModerateScore(
                        decides.roundId,
                        decides.scores(application, "2018-07-11").version(),
                        application.id(),
                        1,
                        2,
                        "The panel agreed"));

        assertEquals("2.00", practice(application, "2018-07-11"));
    }

    private String practice(ApplicationView application, String day) {
        return decides.scores(application, day)
                .ranked()
                .scores()
                .getFirst()
                .points()
                .orElseThrow();
    }
}
