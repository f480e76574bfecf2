package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.assessment.Assessed.lead;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.because;
import static uk.gov.education.improvement.registry.selection.Decides.declined;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;

/** What is decided of all applications of a round, on a real database. */
class DecisionsTest extends RoundToDecide {
    @Test
    void until_it_is_published_nobody_but_the_department_learns_what_is_decided() {
        var scored = decides.scored("392", "202", "356");
        var asAt = registry.on(DAY);

        var decided = decides.decided(selected(scored.get(0)), selected(scored.get(1)), declined(scored.get(2)));

        assertEquals(RoundView.Stage.DECIDED, decided.stage());
        var now = registry.on(DAY);
        for (var one : scored) {
            assertEquals(
                    Optional.of(ApplicationState.ELIGIBLE), decides.now(one).state());
            var owner = lead(one.members().getFirst().dfeNumber().orElseThrow());
            assertInstanceOf(UnknownRecord.class, refusal(() -> registry.letters.find(owner, one.id(), now)));
            var step = registry.rounds.find(owner, decides.roundId, now).steps().getLast();
            assertTrue(
                    !(step.why() + step.source()).contains("offer most")
                            && !(step.why() + step.source()).contains("minister"),
                    () -> "the sector reads: " + step);
        }
        assertEquals(List.of(), registry.letters.outcomes(Askers.LGA, decides.roundId, now));
        var letter = registry.letters.find(MANAGER, scored.get(2).id(), now);
        assertEquals(Optional.of(Outcome.DECLINED), letter.outcome());
        assertEquals(Optional.empty(), letter.published());
        assertEquals(
                Optional.of(Outcome.SELECTED),
                decides.ranking().rows().rows().getFirst().outcome());
        assertEquals(
                List.of(),
                registry
                        .rankings
                        .ranking(
                                MANAGER,
                                decides.roundId,
                                RankingFilter.first(100).measuring(),
                                asAt)
                        .rows()
                        .rows()
                        .stream()
                        .flatMap(row -> row.outcome().stream())
                        .toList());
    }

    @Test
    void a_decision_is_on_every_eligible_application_and_on_no_other() {
        var scored = decides.scored("392", "202");

        var missing = refusal(() -> decides.decided(selected(scored.get(0))));
        var other = refusal(() -> decides.decided(
                selected(scored.get(0)),
                selected(scored.get(1)),
                new DecideRound.Chosen("another", Outcome.DECLINED, Optional.empty(), Optional.empty())));
        var twice = refusal(
                () -> decides.decided(selected(scored.get(0)), selected(scored.get(1)), declined(scored.get(1))));

        assertEquals(new SelectionRefusal.NotThoseToDecide(List.of(scored.get(1).name()), List.of()), missing);
        assertEquals(new SelectionRefusal.NotThoseToDecide(List.of(), List.of("another")), other);
        assertEquals("chosen", twice.faults().getFirst().field());
        assertEquals(RoundView.Stage.CLOSED, decides.round().stage());
    }

    @Test
    void nothing_is_decided_while_the_rule_was_not_applied_or_scores_are_missing() {
        var scored = decides.scored("392").getFirst();
        var waiting = decides.assessed.eligible("356");
        var missing = refusal(() -> decides.decided(selected(scored), declined(waiting)));
        decides.assessed.submitted("202");
        registry.setTheDay(DAY);

        var unchecked = refusal(() -> decides.decided(selected(scored), declined(waiting)));

        assertEquals(new SelectionRefusal.ScoresMissing(List.of(waiting.name())), missing);
        assertEquals(new SelectionRefusal.ApplicationsNotChecked(1), unchecked);
        assertEquals(1, decides.ranking().unchecked());
        assertEquals(2, decides.ranking().outstanding());
    }

    @Test
    void more_than_there_are_places_are_not_selected() {
        var scored = decides.scored("392", "202", "356");

        var refused = refusal(
                () -> decides.decided(selected(scored.get(0)), selected(scored.get(1)), selected(scored.get(2))));

        assertEquals(new SelectionRefusal.MoreThanPlaces(3, 2), refused);
    }

    @Test
    void who_is_passed_over_is_told_why() {
        var scored = decides.scored("392", "202", "356");

        var refused = refusal(
                () -> decides.decided(selected(scored.get(0)), declined(scored.get(1)), selected(scored.get(2))));
        decides.decided(
                selected(scored.get(0)),
                because(declined(scored.get(1)), "It offers what is there already"),
                selected(scored.get(2)));

        assertEquals(
                List.of(new Fault(
                        "why/" + scored.get(1).id(), "Say why: an application that ranks lower fares better")),
                refused.faults());
        assertEquals(
                "It offers what is there already",
                registry.letters
                        .find(MANAGER, scored.get(1).id(), registry.on(DAY))
                        .reason());
    }

    @Test
    void the_rule_is_asked_again_and_what_it_no_longer_finds_eligible_is_selected_only_with_a_reason() {
        // one part of the report on Wigan of 2017 is below good: it is eligible by a person's decision
        var scored = decides.scored("392", "359");

        var refused = refusal(() -> decides.decided(selected(scored.get(0)), selected(scored.get(1))));
        decides.decided(selected(scored.get(0)), because(selected(scored.get(1)), "As decided before"));

        assertEquals(
                List.of(new Fault(
                        "why/" + scored.get(1).id(),
                        "Say why: by the day of the decision the rule does not find every member eligible")),
                refused.faults());
        assertEquals(
                List.of("2018-06-29", DAY),
                decides.now(scored.get(1)).checks().stream()
                        .map(check -> check.askedDay().toString())
                        .toList());
    }

    @Test
    void the_places_on_the_reserve_list_are_given_once_and_without_a_gap() {
        var scored = decides.scored("392", "202", "356");

        for (var wrong : List.of(
                List.of(selected(scored.get(0)), reserve(scored.get(1), 1), reserve(scored.get(2), 1)),
                List.of(selected(scored.get(0)), reserve(scored.get(1), 1), reserve(scored.get(2), 3)))) {
            var refused = refusal(() -> decides.decided(wrong.toArray(DecideRound.Chosen[]::new)));

            assertTrue(refused.faults().getFirst().field().startsWith("reserve/"), refused::words);
        }
    }

    @Test
    void of_two_who_decide_the_second_is_refused_and_shown_what_the_first_did() {
        var scored = decides.scored("392", "202");
        var seen = decides.round().version();
        decides.decided(selected(scored.get(0)), selected(scored.get(1)));

        var refused = refusal(() -> decides.decided(seen, declined(scored.get(0)), declined(scored.get(1))));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("decided it on"), refused::words);
        assertEquals(
                Optional.of(Outcome.SELECTED),
                registry.letters
                        .find(MANAGER, scored.get(0).id(), registry.on(DAY))
                        .outcome());
    }

    @Test
    void a_day_that_is_a_month_decides_publishes_and_promotes_nothing() {
        var month = new MoveFields("2018-07", "", "why", "source");

        for (var act : List.<Executable>of(
                () -> new DecideRound("r", 1, month.read(RoundAct.DECIDE), List.of()),
                () -> new PublishOutcome("r", 1, month.read(RoundAct.CONCLUDE)),
                () -> new PromoteReserve("a", 1, month.read(ApplicationAct.PROMOTE)))) {
            assertEquals("effective", refusal(act).faults().getFirst().field());
        }
    }
}
