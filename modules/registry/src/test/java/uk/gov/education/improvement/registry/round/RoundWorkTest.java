package uk.gov.education.improvement.registry.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.round.Prepared.MANAGER;
import static uk.gov.education.improvement.registry.round.Prepared.published;
import static uk.gov.education.improvement.registry.round.Prepared.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.FundingRefusal;

/** Rounds, on a real database. */
class RoundWorkTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static String line;

    @BeforeAll
    static void load() {
        line = Prepared.line(registry);
    }

    @BeforeEach
    void begin() {
        registry.setTheDay("2018-10-15");
    }

    @Test
    void a_draft_begins_with_a_name_and_says_what_is_missing() {
        var round = registry.roundWork.prepare(MANAGER, RoundTerms.named("A round"));

        assertEquals(Optional.of(RoundState.DRAFT), round.state());
        assertEquals(RoundView.Stage.IN_PREPARATION, round.stage());
        assertEquals(List.of(RoundTerms.Section.values()), round.missing());
    }

    @Test
    void what_is_written_anew_replaces_what_stood_and_leaves_it_to_be_read() {
        var draft = registry.roundWork.prepare(MANAGER, RoundTerms.named("A round"));
        var before = registry.now();

        var changed = registry.roundWork.change(MANAGER, new ChangeTerms(draft.id(), draft.version(), terms(line)));

        assertEquals(terms(line), changed.terms());
        assertEquals(List.of(), changed.missing());
        assertEquals("£15,000,000", changed.money().orElseThrow().inWords());
        assertEquals(Optional.of("Partnerships"), changed.line());
        var earlier = registry.rounds.find(MANAGER, draft.id(), AsAt.day(LocalDate.of(2018, 10, 15), before));
        assertEquals("A round", earlier.terms().name());
        assertEquals(draft.version(), earlier.version());
    }

    @Test
    void of_two_who_change_a_draft_the_second_is_told() {
        var draft = registry.roundWork.prepare(MANAGER, RoundTerms.named("A round"));
        var seen = draft.version();
        registry.roundWork.change(MANAGER, new ChangeTerms(draft.id(), seen, RoundTerms.named("Changed first")));

        var refused = refusal(() ->
                registry.roundWork.change(MANAGER, new ChangeTerms(draft.id(), seen, RoundTerms.named("Second"))));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("changed"), refused.words());
    }

    @Test
    void what_misses_something_is_not_published() {
        var draft = registry.roundWork.prepare(MANAGER, RoundTerms.named("A round"));

        var refused = refusal(() -> Prepared.took(registry, draft, RoundAct.PUBLISH, "2018-10-15"));

        assertEquals(
                new RoundRefusal.RoundNotReady(
                        draft.missing().stream().map(RoundTerms.Section::label).toList()),
                refused);
        assertEquals(draft.version(), now(draft).version());
    }

    @Test
    void what_would_be_closed_already_is_not_published() {
        var draft = registry.roundWork.prepare(MANAGER, terms(line));
        registry.setTheDay("2018-12-01");

        var refused = refusal(() -> Prepared.took(registry, draft, RoundAct.PUBLISH, "2018-12-01"));

        assertEquals(
                "closes",
                assertInstanceOf(Invalid.class, refused).faults().getFirst().field());
    }

    @Test
    void a_draft_is_the_departments_own_until_it_is_published() {
        var draft = registry.roundWork.prepare(MANAGER, terms(line));
        var none = listed(Askers.NORTH_TYNESIDE);

        assertEquals(
                new RoundRefusal.UnknownRound(draft.id()),
                refusal(() -> registry.rounds.find(Askers.NORTH_TYNESIDE, draft.id(), registry.on("2018-10-15"))));
        assertTrue(!none.contains(draft.id()));
        var drafted = registry.now();

        Prepared.took(registry, draft, RoundAct.PUBLISH, "2018-10-15");

        var seen = registry.rounds.find(Askers.NORTH_TYNESIDE, draft.id(), registry.on("2018-10-15"));
        assertEquals(RoundView.Stage.COMING, seen.stage());
        assertEquals(Optional.empty(), seen.line());
        assertEquals(Optional.empty(), seen.terms().lineId());
        assertEquals(List.of(), seen.missing());
        assertEquals(
                new RoundRefusal.UnknownRound(draft.id()),
                refusal(() -> registry.rounds.find(Askers.NORTH_TYNESIDE, draft.id(), registry.on("2018-10-14"))));
        assertTrue(listed(Askers.NORTH_TYNESIDE).contains(draft.id()));
        // what it said before is not told later either
        assertEquals(
                new RoundRefusal.UnknownRound(draft.id()),
                refusal(() -> registry.rounds.find(
                        Askers.NORTH_TYNESIDE, draft.id(), AsAt.day(LocalDate.of(2018, 10, 15), drafted))));
    }

    @Test
    void what_is_published_is_changed_no_more_but_its_closing_is_put_off() {
        var round = published(registry, "2018-10-15");

        assertInstanceOf(
                RoundRefusal.RoundNotDraft.class,
                refusal(() ->
                        registry.roundWork.change(MANAGER, new ChangeTerms(round.id(), round.version(), terms(line)))));
        var later = registry.roundWork.putOff(MANAGER, putOff(round, "2018-12-07"));

        assertEquals(Optional.of(LocalDate.of(2018, 12, 7)), later.terms().closes());
        assertEquals(
                Optional.of(LocalDate.of(2018, 12, 7)),
                registry.rounds
                        .find(Askers.NORTH_TYNESIDE, round.id(), registry.on("2018-10-15"))
                        .terms()
                        .closes());
    }

    @Test
    void who_sees_a_round_sees_why_its_closing_was_put_off() {
        var round = published(registry, "2018-10-15");
        var before = registry.now();
        var once = registry.roundWork.putOff(MANAGER, putOff(round, "2018-12-07"));
        registry.roundWork.putOff(MANAGER, putOff(once, "2018-12-10"));

        var putOffs = registry.rounds.putOffs(Askers.NORTH_TYNESIDE, round.id(), registry.on("2018-10-15"));

        assertEquals(
                List.of("2018-12-07 2018-12-10 a reason", "2018-11-30 2018-12-07 a reason"),
                putOffs.stream()
                        .map(later -> later.from() + " " + later.to() + " " + later.why())
                        .toList());
        assertEquals(
                List.of(), registry.rounds.putOffs(MANAGER, round.id(), AsAt.day(LocalDate.of(2018, 10, 15), before)));
        var draft = registry.roundWork.prepare(MANAGER, terms(line));
        assertInstanceOf(
                RoundRefusal.UnknownRound.class,
                refusal(() -> registry.rounds.putOffs(Askers.NORTH_TYNESIDE, draft.id(), registry.on("2018-10-15"))));
    }

    @Test
    void what_is_no_draft_any_more_is_not_set_up() {
        var round = published(registry, "2018-10-15");

        assertEquals(
                new RoundRefusal.RoundNotDraft("published"),
                refusal(() -> registry.roundWork.toChange(MANAGER, round.id())));
        assertEquals(
                RoundState.DRAFT,
                registry.roundWork
                        .toChange(
                                MANAGER,
                                registry.roundWork.prepare(MANAGER, terms(line)).id())
                        .state()
                        .orElseThrow());
    }

    @Test
    void it_is_published_on_a_whole_day() {
        var draft = registry.roundWork.prepare(MANAGER, terms(line));

        var refused = refusal(() -> Prepared.took(registry, draft, RoundAct.PUBLISH, "2018"));

        assertEquals(
                "effective",
                assertInstanceOf(Invalid.class, refused).faults().getFirst().field());
    }

    @Test
    void a_closing_day_is_put_off_and_never_brought_forward() {
        var round = published(registry, "2018-10-15");

        var same = refusal(() -> registry.roundWork.putOff(MANAGER, putOff(round, "2018-11-30")));
        var beyond = refusal(() -> registry.roundWork.putOff(MANAGER, putOff(round, "2018-12-15")));

        assertEquals("closes", same.faults().getFirst().field());
        assertEquals("decides", beyond.faults().getFirst().field());
    }

    @Test
    void it_is_decided_when_it_has_closed() {
        var round = published(registry, "2018-10-15");
        registry.setTheDay("2018-12-14");

        var early = refusal(() -> Prepared.took(registry, round, RoundAct.DECIDE, "2018-11-30"));
        var decided = Prepared.took(registry, round, RoundAct.DECIDE, "2018-12-14");

        assertEquals(new RoundRefusal.RoundNotClosed("30 November 2018"), early);
        assertEquals(RoundView.Stage.DECIDED, decided.stage());
        assertInstanceOf(
                StaleVersion.class, refusal(() -> Prepared.took(registry, round, RoundAct.DECIDE, "2018-12-14")));
        assertEquals(
                RoundView.Stage.CONCLUDED,
                Prepared.took(registry, decided, RoundAct.CONCLUDE, "2018-12-14")
                        .stage());
        assertEquals(
                RoundView.Stage.CLOSED,
                registry.rounds
                        .find(MANAGER, round.id(), registry.on("2018-12-05"))
                        .stage());
        assertEquals(
                RoundView.Stage.OPEN,
                registry.rounds
                        .find(MANAGER, round.id(), registry.on("2018-11-30"))
                        .stage());
    }

    @Test
    void it_is_not_decided_and_not_concluded_without_its_applications() {
        var round = published(registry, "2018-10-15");
        registry.setTheDay("2018-12-14");

        for (var act : List.of(RoundAct.DECIDE, RoundAct.CONCLUDE)) {
            var move = Prepared.on("2018-12-14").read(act);
            assertInstanceOf(
                    UnknownRecord.class,
                    refusal(() ->
                            registry.roundWork.take(MANAGER, new TakeRoundStep(round.id(), round.version(), move))));
            assertInstanceOf(UnknownRecord.class, refusal(() -> RoundAct.named(act.address())));
        }
    }

    @Test
    void another_round_begins_with_what_one_says() {
        var round = published(registry, "2018-10-15");

        var other = registry.roundWork.clone(MANAGER, round.id(), "Next year");

        assertEquals(round.terms().clonedAs("Next year"), other.terms());
        assertEquals(Optional.of(round.id()), other.clonedFrom());
        assertEquals(Optional.of(RoundState.DRAFT), other.state());
    }

    @Test
    void a_line_and_a_rule_that_are_unknown_are_refused() {
        var draft = registry.roundWork.prepare(MANAGER, RoundTerms.named("A round"));

        assertInstanceOf(
                FundingRefusal.class,
                refusal(() -> registry.roundWork.change(
                        MANAGER, new ChangeTerms(draft.id(), draft.version(), terms("none")))));
    }

    @Test
    void whoever_does_not_run_rounds_neither_prepares_nor_publishes_one() {
        var draft = registry.roundWork.prepare(MANAGER, terms(line));

        for (var asker : List.of(Askers.ANALYST, Askers.NORTH_TYNESIDE, Askers.LGA)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.roundWork.prepare(asker, terms(line))));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.roundWork.clone(asker, draft.id(), "Mine")));
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> registry.roundWork.take(
                            asker,
                            new TakeRoundStep(
                                    draft.id(),
                                    draft.version(),
                                    Prepared.on("2018-10-15").read(RoundAct.PUBLISH)))));
        }
    }

    @Test
    void the_list_is_filtered_by_where_a_round_stands_and_costs_the_same_for_few_and_for_many() {
        var dropped = Prepared.took(
                registry,
                registry.roundWork.prepare(MANAGER, RoundTerms.named("To drop")),
                RoundAct.DROP,
                "2018-10-15");
        for (var i = 0; i < 5; i++) {
            registry.roundWork.prepare(MANAGER, RoundTerms.named("Round " + i));
        }

        assertEquals(List.of(dropped.id()), ids(MANAGER, Map.of("state", List.of("DROPPED"))));
        assertEquals(statements("1"), statements("5"));
    }

    @Test
    void a_round_is_found_by_its_name_and_a_draft_by_the_department_alone() {
        registry.roundWork.prepare(MANAGER, RoundTerms.named("Zebra crossings"));

        assertEquals(List.of("Zebra crossings"), found(MANAGER));
        assertEquals(List.of(), found(Askers.NORTH_TYNESIDE));
    }

    private static List<String> found(Asker by) {
        return new SearchedRounds(registry.rounds)
                .find(by, "zebra", registry.on("2018-10-15"), 10).hits().stream()
                        .map(hit -> hit.title())
                        .toList();
    }

    private int statements(String size) {
        return registry.database
                .statementsOf(() -> ids(MANAGER, Map.of("size", List.of(size))))
                .size();
    }

    private static List<String> listed(Asker by) {
        return ids(by, Map.of("size", List.of("100")));
    }

    private static List<String> ids(Asker by, Map<String, List<String>> asked) {
        return registry.rounds.list(by, RoundFilter.of(new Address(asked)), registry.on("2018-10-15")).rows().stream()
                .map(RoundView::id)
                .toList();
    }

    private static RoundView now(RoundView round) {
        return registry.rounds.find(MANAGER, round.id(), registry.on("2018-10-15"));
    }

    private static PutOffClosing putOff(RoundView round, String day) {
        return new PutOffClosing(round.id(), round.version(), LocalDate.parse(day), Optional.empty(), "a reason");
    }

    private static Refusal refusal(Executable asked) {
        return assertThrows(Refused.class, asked).refusal();
    }
}
