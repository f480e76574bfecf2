package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.move;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.assessment.Assessed;
import uk.gov.education.improvement.registry.round.RoundAct;

/** How the applications of a round rank, on a real database. */
class RankingsTest extends RoundToDecide {
    @Test
    void applications_rank_by_their_scores_and_one_that_waits_for_assessors_stands_apart() {
        var scored = decides.scored("392", "202");
        var late = decides.assessed.eligible("356");
        decides.assessed.assigned();

        var ranking = decides.ranking();

        assertEquals(
                List.of(scored.get(0).id(), scored.get(1).id(), late.id()),
                ranking.rows().rows().stream().map(RankedView::applicationId).toList());
        // 60 × 5/5 + 40 × 8/10; 60 × 4/5 + 40 × 8/10
        assertEquals(
                List.of(Optional.of("92.00"), Optional.of("80.00"), Optional.empty()),
                ranking.rows().rows().stream().map(RankedView::total).toList());
        assertEquals(2, ranking.ranked());
        assertEquals(1, ranking.waiting());
        assertEquals(2, ranking.outstanding());
        assertEquals(0, ranking.unchecked());
        assertEquals(
                List.of("Practice", "Reach", "Weighted totals"),
                ranking.agreement().stream().map(AssessorAgreementView::about).toList());
    }

    @Test
    void a_ranking_costs_as_many_statements_for_few_as_for_many() {
        decides.scored("392");
        var few = registry.database.statementsOf(decides::ranking).size();
        decides.scored("202", "356", "881");

        var many = registry.database.statementsOf(decides::ranking).size();

        assertEquals(few, many);
        assertTrue(many <= 25, () -> "statements: " + many);
    }

    @Test
    void whoever_is_not_the_department_asks_for_nothing_of_a_selection() {
        var application = decides.scored("392").getFirst();
        var asAt = registry.on(DAY);
        var filter = RankingFilter.first(100).measuring();
        var decide = new DecideRound(decides.roundId, 1, move().read(RoundAct.DECIDE), List.of());
        var publish = new PublishOutcome(decides.roundId, 1, move().read(RoundAct.CONCLUDE));
        var promote = new PromoteReserve(application.id(), 1, move().read(ApplicationAct.PROMOTE));

        for (var asker : List.of(Askers.NORTH_TYNESIDE, Askers.LGA, Assessed.ASHA, Askers.NOBODY)) {
            for (var act : List.<Executable>of(
                    () -> registry.rankings.ranking(asker, decides.roundId, filter, asAt),
                    () -> registry.rankings.scores(asker, decides.roundId, application.id(), asAt),
                    () -> registry.moderations.toModerate(asker, decides.roundId, application.id()),
                    () -> registry.moderations.moderate(
                            asker, new ModerateScore(decides.roundId, 1, application.id(), 1, 1, "why")),
                    () -> registry.decisions.toDecide(asker, decides.roundId),
                    () -> registry.decisions.decide(asker, decide),
                    () -> registry.publications.toPublish(asker, decides.roundId),
                    () -> registry.publications.publish(asker, publish),
                    () -> registry.promotions.reserveList(asker, decides.roundId),
                    () -> registry.promotions.promote(asker, promote))) {
                assertInstanceOf(NotAllowed.class, refusal(act));
            }
        }
        for (var asker : List.of(Askers.LGA, Assessed.ASHA, Askers.NOBODY)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.letters.find(asker, application.id(), asAt)));
        }
        for (var act : List.<Executable>of(
                () -> registry.moderations.moderate(
                        Askers.ANALYST, new ModerateScore(decides.roundId, 1, application.id(), 1, 1, "why")),
                () -> registry.decisions.decide(Askers.ANALYST, decide),
                () -> registry.publications.publish(Askers.ANALYST, publish),
                () -> registry.promotions.promote(Askers.ANALYST, promote))) {
            assertInstanceOf(NotAllowed.class, refusal(act));
        }
    }
}
