package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.assessment.Assessed.lead;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.because;
import static uk.gov.education.improvement.registry.selection.Decides.declined;
import static uk.gov.education.improvement.registry.selection.Decides.move;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationActNotPossible;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.assessment.Assessed;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;
import uk.gov.education.improvement.registry.round.RoundView;

/** From the scores of a round to letters, on a real database. */
class SelectionWorkTest {
    private static RegistryOnTestDatabase registry;

    private Decides decides;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    /** A round of its own for each test. */
    @BeforeEach
    void begin() {
        decides = new Decides(registry);
    }

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

        var refused = refusal(() -> registry.selectionWork.moderate(
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
                    () -> registry.selectionWork.toModerate(asker, decides.roundId, application.id()),
                    () -> registry.selectionWork.moderate(
                            asker, new ModerateScore(decides.roundId, 1, application.id(), 1, 1, "why")),
                    () -> registry.selectionWork.toDecide(asker, decides.roundId),
                    () -> registry.selectionWork.decide(asker, decide),
                    () -> registry.selectionWork.toPublish(asker, decides.roundId),
                    () -> registry.selectionWork.publish(asker, publish),
                    () -> registry.selectionWork.promote(asker, promote))) {
                assertInstanceOf(NotAllowed.class, refusal(act));
            }
        }
        for (var asker : List.of(Askers.LGA, Assessed.ASHA, Askers.NOBODY)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.letters.find(asker, application.id(), asAt)));
        }
        for (var act : List.<Executable>of(
                () -> registry.selectionWork.moderate(
                        Askers.ANALYST, new ModerateScore(decides.roundId, 1, application.id(), 1, 1, "why")),
                () -> registry.selectionWork.decide(Askers.ANALYST, decide),
                () -> registry.selectionWork.publish(Askers.ANALYST, publish),
                () -> registry.selectionWork.promote(Askers.ANALYST, promote))) {
            assertInstanceOf(NotAllowed.class, refusal(act));
        }
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
    void published_applications_take_their_outcome_applicants_read_their_letters_and_the_round_names_them() {
        var ineligible = decides.assessed.submitted("359");
        var scored = decides.scored("392", "202", "356", "881");
        registry.applicationChecks.check(MANAGER, ineligible.id(), ineligible.version());
        decides.decided(
                selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1), declined(scored.get(3)));

        var published = decides.published();

        assertEquals(RoundView.Stage.CONCLUDED, published.stage());
        assertEquals(
                List.of(
                        ApplicationState.SELECTED,
                        ApplicationState.SELECTED,
                        ApplicationState.RESERVE,
                        ApplicationState.DECLINED),
                scored.stream()
                        .map(one -> decides.now(one).state().orElseThrow())
                        .toList());
        var now = registry.on(DAY);
        var letter = registry.letters.find(lead("356"), scored.get(2).id(), now);
        assertEquals(Optional.of(Outcome.RESERVE), letter.outcome());
        assertEquals(Optional.of(1), letter.reserve());
        assertEquals("The minister’s letter", letter.decidedBy());
        assertEquals(
                List.of(
                        new CriterionScore("Practice", "3.00", 5, "36.00", 60),
                        new CriterionScore("Reach", "8.00", 10, "32.00", 40)),
                letter.scores());
        assertEquals(Optional.of("68.00"), letter.total());
        var refusing = registry.letters.find(lead("359"), ineligible.id(), now);
        assertEquals(Optional.empty(), refusing.outcome());
        assertTrue(refusing.reason().contains("Wigan"), refusing::reason);
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.letters.find(lead("392"), scored.get(2).id(), now)));
        assertEquals(
                List.of(
                        scored.get(1).name() + " SELECTED",
                        scored.get(0).name() + " SELECTED",
                        scored.get(2).name() + " RESERVE"),
                outcomes());
        assertEquals(List.of(), registry.letters.outcomes(Askers.LGA, decides.roundId, registry.on("2018-07-01")));
        assertInstanceOf(
                UnknownRecord.class,
                refusal(() -> registry.letters.find(lead("356"), scored.get(2).id(), registry.on("2018-07-01"))));
    }

    @Test
    void what_is_not_decided_is_not_published_and_nothing_twice() {
        var scored = decides.scored("392");
        var early = refusal(decides::published);
        decides.decided(selected(scored.getFirst()));
        decides.published();

        var twice = refusal(decides::published);

        assertInstanceOf(RoundActNotPossible.class, early);
        assertInstanceOf(RoundActNotPossible.class, twice);
    }

    @Test
    void who_withdraws_before_it_is_published_takes_no_place() {
        var scored = decides.scored("392", "202", "356");
        decides.decided(selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1));
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);

        decides.published();

        assertEquals(
                Optional.of(ApplicationState.WITHDRAWN),
                decides.now(scored.get(0)).state());
        assertEquals(List.of(scored.get(1).name() + " SELECTED", scored.get(2).name() + " RESERVE"), outcomes());
        decides.promoted(scored.get(2));
        assertEquals(
                Optional.of(ApplicationState.SELECTED),
                decides.now(scored.get(2)).state());
    }

    @Test
    void from_the_reserve_list_is_selected_where_a_place_is_free_and_in_its_order() {
        var scored = decides.scored("392", "202", "356", "881");
        decides.decided(
                selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1), reserve(scored.get(3), 2));
        var early = refusal(() -> decides.promoted(scored.get(2)));
        decides.published();
        var full = refusal(() -> decides.promoted(scored.get(2)));
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);
        var second = refusal(() -> decides.promoted(scored.get(3)));
        var selected = refusal(() -> decides.promoted(scored.get(1)));

        decides.promoted(scored.get(2));

        assertInstanceOf(RoundActNotPossible.class, early);
        assertEquals(new SelectionRefusal.NoPlaceFree(2), full);
        assertEquals(new SelectionRefusal.ReserveOutOfOrder(scored.get(2).name()), second);
        assertInstanceOf(ApplicationActNotPossible.class, selected);
        assertEquals(
                List.of(
                        scored.get(1).name() + " SELECTED",
                        scored.get(2).name() + " SELECTED",
                        scored.get(3).name() + " RESERVE"),
                outcomes());
        var letter = registry.letters.find(lead("356"), scored.get(2).id(), registry.on(DAY));
        assertEquals(Optional.of(Outcome.SELECTED), letter.outcome());
        assertEquals("They offer most to others", letter.reason());
        assertEquals(Optional.of(DAY), letter.promoted().map(Object::toString));
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.selectionWork.promote(
                        MANAGER, new PromoteReserve("none", 1, move().read(ApplicationAct.PROMOTE)))));
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

    private List<String> outcomes() {
        return registry.letters.outcomes(Askers.LGA, decides.roundId, registry.on(DAY)).stream()
                .map(one -> one.name() + " " + one.outcome())
                .toList();
    }

    private static Refusal refusal(Executable act) {
        return assertThrows(Refused.class, act).refusal();
    }
}
