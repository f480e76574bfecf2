package uk.gov.education.improvement.registry.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.need.Raised.DAY;
import static uk.gov.education.improvement.registry.need.Raised.MANAGER;
import static uk.gov.education.improvement.registry.need.Raised.NORTH_EAST;
import static uk.gov.education.improvement.registry.need.Raised.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.need.Raised.WIGAN;
import static uk.gov.education.improvement.registry.need.Raised.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.need.NeedRefusal.DirectionOfAnother;
import uk.gov.education.improvement.registry.need.NeedRefusal.NeedActNotPossible;
import uk.gov.education.improvement.registry.need.NeedRefusal.NeedFromElsewhere;
import uk.gov.education.improvement.registry.need.NeedRefusal.NeedNotOpen;
import uk.gov.education.improvement.registry.need.NeedRefusal.NeedOfAnother;
import uk.gov.education.improvement.registry.need.NeedRefusal.UnknownNeed;
import uk.gov.education.improvement.registry.theme.ThemeRefusal.UnknownTheme;

/** Needs, from the day they are raised to what came of them, on a real database. */
class NeedWorkTest {
    private static final LocalDate TODAY = LocalDate.parse(DAY);

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private Raised raised;

    @BeforeEach
    void load() {
        raised = new Raised(registry);
    }

    @Test
    void an_authority_raises_its_own_and_it_says_what_was_said() {
        var need = raised.own(NORTH_TYNESIDE, Urgency.URGENT, "neglect", "Front door and assessment");

        assertEquals("North Tyneside", need.authority().name());
        assertEquals(Optional.of(NeedState.OPEN), need.state());
        assertEquals(terms(Urgency.URGENT, "NEGLECT", "FRONT_DOOR"), need.terms());
        assertEquals("Neglect, Front door and assessment", need.themesInWords());
        assertEquals(TODAY, need.raised());
        assertEquals(Optional.of(TODAY.plusWeeks(4)), need.due());
        assertEquals(Optional.of(0L), need.days());
        assertEquals(2, need.version());
        assertEquals(need.terms(), raised.found(MANAGER, need, DAY).terms());
    }

    @Test
    void the_recipient_and_the_department_see_a_need_and_nobody_else_does_by_no_way() {
        var need = raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");

        for (var sees : List.of(NORTH_TYNESIDE, Askers.ANALYST, MANAGER)) {
            assertEquals(1, listed(sees, all(), DAY).size());
            assertEquals(1, registry.needs.count(sees, all(), registry.on(DAY)));
            assertEquals(need.id(), raised.found(sees, need, DAY).id());
            assertEquals(
                    1,
                    registry.timeToSupport.ask(sees, registry.on(DAY)).waiting().size());
        }
        assertInstanceOf(UnknownNeed.class, refusal(() -> raised.found(WIGAN, need, DAY)));
        assertEquals(List.of(), listed(WIGAN, all(), DAY));
        assertEquals(0, registry.needs.count(WIGAN, all(), registry.on(DAY)));
        assertEquals(
                List.of(), registry.timeToSupport.ask(WIGAN, registry.on(DAY)).waiting());
        assertEquals(
                List.of(), registry.timeToSupport.ask(WIGAN, registry.on(DAY)).regions());
        assertInstanceOf(UnknownNeed.class, refusal(() -> registry.needWork.toMove(WIGAN, need.id())));
        assertInstanceOf(UnknownNeed.class, refusal(() -> raised.took(WIGAN, need, NeedAct.CLOSE)));
        assertInstanceOf(UnknownNeed.class, refusal(() -> raised.changed(WIGAN, need, terms(Urgency.SOON, "NEGLECT"))));
        assertInstanceOf(
                UnknownNeed.class,
                refusal(() -> registry.database.transactions.within(() ->
                        registry.needOutcomes.hold(registry.database.access.scope(WIGAN, Needs.READ), need.id()))));
        for (var nobody : List.of(Askers.LGA, NORTH_EAST, Askers.NOBODY)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> raised.found(nobody, need, DAY)));
            assertInstanceOf(NotAllowed.class, refusal(() -> listed(nobody, all(), DAY)));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.needs.count(nobody, all(), registry.on(DAY))));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.timeToSupport.ask(nobody, registry.on(DAY))));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.needWork.toRaise(nobody)));
            assertInstanceOf(NotAllowed.class, refusal(() -> raised.took(nobody, need, NeedAct.CLOSE)));
        }
        assertEquals(1, recorded(Askers.ANALYST, need.id()).size());
    }

    @Test
    void an_authority_raises_none_of_another_in_another_s_name_or_as_of_another_day() {
        var asked = terms(Urgency.SOON, "NEGLECT");

        for (var command : List.of(
                new RaiseNeed(Optional.of("359"), RaisedBy.AUTHORITY, Optional.empty(), Optional.empty(), asked),
                new RaiseNeed(Optional.empty(), RaisedBy.DEPARTMENT, Optional.empty(), Optional.empty(), asked),
                new RaiseNeed(Optional.empty(), RaisedBy.DIRECTION, Optional.of("any"), Optional.empty(), asked),
                new RaiseNeed(
                        Optional.of("392"),
                        RaisedBy.AUTHORITY,
                        Optional.empty(),
                        Optional.of(TODAY.minusDays(1)),
                        asked))) {
            assertEquals(new NeedOfAnother(), refusal(() -> registry.needWork.raise(NORTH_TYNESIDE, command)));
        }
        assertEquals(List.of(), listed(MANAGER, all(), DAY));
        assertEquals(List.of(RaisedBy.AUTHORITY), registry.needWork.toRaise(NORTH_TYNESIDE));
        assertEquals(List.of(RaisedBy.values()), registry.needWork.toRaise(MANAGER));
    }

    @Test
    void the_department_raises_of_whom_it_names_as_of_a_day_that_has_been() {
        var need = raised.of("359", "2026-01-15", Urgency.URGENT, "CARE_LEAVERS");

        assertEquals("Wigan", need.authority().name());
        assertEquals(Optional.of(46L), need.days());
        assertTrue(need.late());
        assertEquals(List.of(need.id()), listed(WIGAN, all(), "2026-01-15"));
        assertEquals(List.of(), listed(WIGAN, all(), "2026-01-14"));
        assertInstanceOf(UnknownNeed.class, refusal(() -> raised.found(WIGAN, need, "2026-01-14")));
        assertInstanceOf(
                StepRefusal.StepInFuture.class, refusal(() -> raised.of("359", "2026-03-03", Urgency.SOON, "NEGLECT")));
        for (var nobody : List.of("nobody", "928")) {
            assertInstanceOf(Invalid.class, refusal(() -> raised.of(nobody, DAY, Urgency.SOON, "NEGLECT")), nobody);
        }
        assertInstanceOf(Invalid.class, refusal(() -> raised.own(MANAGER, Urgency.SOON, "NEGLECT")));
        assertInstanceOf(UnknownTheme.class, refusal(() -> raised.of("359", DAY, Urgency.SOON, "Edge of care")));
    }

    @Test
    void what_is_typed_is_refused_all_at_once_before_it_is_shown_for_a_check() {
        var typed = new NeedTerms.Fields("", "All of it", List.of("NEGLECT"), "SOON", "", "2026-03-01", "");

        assertEquals(
                Set.of("authority", "raised", "title"),
                fields(new RaiseNeed.Fields("Barnet", "DEPARTMENT", "", "2026-03-03", typed)));
        assertEquals(
                Set.of("authority", "wantedBy", "title"),
                fields(new RaiseNeed.Fields("", "DEPARTMENT", "", "", typed)));
        assertEquals(Set.of("title"), fields(new RaiseNeed.Fields("392", "DEPARTMENT", "", "2026-03-01", typed)));
    }

    private Set<String> fields(RaiseNeed.Fields typed) {
        return refusal(() -> registry.needWork.read(MANAGER, typed)).faults().stream()
                .map(Fault::field)
                .collect(Collectors.toSet());
    }

    @Test
    void support_is_not_wanted_before_the_need_was_raised() {
        var early = new NeedTerms(
                "A stronger front door",
                "All of it",
                List.of("NEGLECT"),
                Urgency.SOON,
                Optional.empty(),
                Optional.of(TODAY.minusDays(1)),
                Optional.empty());
        var need = raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");

        assertInstanceOf(Invalid.class, refusal(() -> raised.changed(MANAGER, need, early)));
        assertInstanceOf(
                Invalid.class,
                refusal(() -> registry.needWork.raise(
                        NORTH_TYNESIDE,
                        new RaiseNeed(
                                Optional.empty(), RaisedBy.AUTHORITY, Optional.empty(), Optional.empty(), early))));
    }

    @Test
    void an_authority_rewords_and_withdraws_what_it_raised_itself_and_may_close_all_of_its_own() {
        var own = raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");
        var given = raised.of("392", DAY, Urgency.SOON, "QUALITY");

        var reworded = refusal(() -> raised.changed(NORTH_TYNESIDE, given, terms(Urgency.PLANNED, "QUALITY")));
        var withdrawn = refusal(() -> raised.took(NORTH_TYNESIDE, given, NeedAct.WITHDRAW));

        assertEquals(new NeedFromElsewhere("the department"), reworded);
        assertEquals(reworded, withdrawn);
        assertFalse(registry.needs.mayReword(NORTH_TYNESIDE, given));
        assertTrue(registry.needs.mayReword(NORTH_TYNESIDE, own));
        assertTrue(registry.needs.mayReword(MANAGER, own));
        assertFalse(registry.needs.mayReword(Askers.NOBODY, own));
        raised.changed(MANAGER, given, terms(Urgency.PLANNED, "QUALITY"));
    }

    @Test
    void a_need_comes_from_a_direction_of_its_own_recipient() {
        registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind,adviser_or_partner,trigger,confidence,source\n"
                        + "359,statutory_direction,csc,2025-05-01,,,,a test,as precise as its source,a test\n");
        var direction = registry.interventions
                .ofAuthority(
                        Askers.ANALYST,
                        registry.authorities
                                .find(Askers.ANALYST, "359", registry.on(DAY))
                                .id(),
                        registry.on(DAY))
                .getFirst()
                .id();

        var need = registry.needWork.raise(MANAGER, from(direction, "359"));

        assertEquals(Optional.of(direction), need.interventionId());
        assertEquals(
                new DirectionOfAnother("North Tyneside"),
                refusal(() -> registry.needWork.raise(MANAGER, from(direction, "392"))));
    }

    private static RaiseNeed from(String direction, String authority) {
        return new RaiseNeed(
                Optional.of(authority),
                RaisedBy.DIRECTION,
                Optional.of(direction),
                Optional.empty(),
                terms(Urgency.SOON, "LEADERSHIP"));
    }

    @Test
    void what_an_open_need_says_is_changed_and_what_it_said_before_stays_readable() {
        var need = raised.own(NORTH_TYNESIDE, Urgency.URGENT, "NEGLECT");
        registry.setTheDay("2026-03-10");

        var changed = raised.changed(MANAGER, need, terms(Urgency.PLANNED, "WORKFORCE"));

        assertEquals(3, changed.version());
        assertEquals(Urgency.PLANNED, changed.urgency());
        assertEquals(Optional.empty(), changed.due());
        assertEquals(Urgency.URGENT, raised.found(MANAGER, need, "2026-03-09").urgency());
        assertEquals(List.of(), listed(MANAGER, asking("theme", "NEGLECT"), "2026-03-10"));
        assertEquals(List.of(need.id()), listed(MANAGER, asking("theme", "neglect"), "2026-03-09"));
        assertEquals(List.of(need.id()), listed(MANAGER, asking("urgency", "planned"), "2026-03-10"));
        assertInstanceOf(
                StaleVersion.class,
                refusal(() -> raised.changed(NORTH_TYNESIDE, need, terms(Urgency.SOON, "QUALITY"))));
        assertInstanceOf(
                UnknownTheme.class, refusal(() -> raised.changed(MANAGER, changed, terms(Urgency.SOON, "nothing"))));
        assertEquals(2, recorded(Askers.ANALYST, need.id()).size());
    }

    @Test
    void of_many_that_change_it_at_once_one_does_and_the_others_are_told() throws Exception {
        var need = raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");
        var answers = new ArrayList<Optional<Refusal>>();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(one -> (Callable<Optional<Refusal>>) () -> {
                        try {
                            raised.took(one % 2 == 0 ? MANAGER : NORTH_TYNESIDE, need, NeedAct.CLOSE);
                            return Optional.empty();
                        } catch (Refused refused) {
                            return Optional.of(refused.refusal());
                        }
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }

        assertEquals(1, answers.stream().filter(Optional::isEmpty).count());
        assertTrue(answers.stream().flatMap(Optional::stream).allMatch(StaleVersion.class::isInstance));
        assertEquals(2, recorded(Askers.ANALYST, need.id()).size());
    }

    @Test
    void what_is_closed_or_withdrawn_is_neither_changed_nor_moved_any_more() {
        var met = raised.took(MANAGER, raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT"), NeedAct.CLOSE);
        var withdrawn =
                raised.took(NORTH_TYNESIDE, raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT"), NeedAct.WITHDRAW);

        assertEquals(Optional.of(NeedState.MET), met.state());
        assertEquals("a reason", met.steps().getLast().why());
        assertEquals("The department", met.steps().getLast().source());
        assertEquals("The authority", withdrawn.steps().getLast().source());
        for (var ended : List.of(met, withdrawn)) {
            assertInstanceOf(
                    NeedNotOpen.class, refusal(() -> raised.changed(MANAGER, ended, terms(Urgency.SOON, "NEGLECT"))));
            assertInstanceOf(NeedNotOpen.class, refusal(() -> raised.registry.needWork.toChange(MANAGER, ended.id())));
            for (var act : List.of(NeedAct.CLOSE, NeedAct.WITHDRAW)) {
                assertInstanceOf(NeedActNotPossible.class, refusal(() -> raised.took(MANAGER, ended, act)));
                assertInstanceOf(
                        NeedActNotPossible.class,
                        refusal(() -> raised.registry.needWork.toTake(MANAGER, ended.id(), act)));
            }
            assertInstanceOf(NeedActNotPossible.class, refusal(() -> raised.told(ended, NeedAct.PLACE, DAY)));
            assertFalse(ended.late());
            assertEquals(Optional.empty(), ended.days());
            assertEquals(ended.version(), raised.found(MANAGER, ended, DAY).version());
        }
    }

    @Test
    void an_engagement_puts_support_in_place_and_opens_the_need_again_when_it_ends_early() {
        var need = raised.own(NORTH_TYNESIDE, Urgency.URGENT, "NEGLECT");
        registry.setTheDay("2026-05-01");

        raised.told(need, NeedAct.PLACE, "2026-03-20");

        assertEquals(
                Optional.of(NeedState.OPEN),
                raised.found(MANAGER, need, "2026-03-19").state());
        var placed = raised.found(MANAGER, need, "2026-04-30");
        assertEquals(Optional.of(NeedState.IN_PLACE), placed.state());
        assertEquals(Optional.of(18L), placed.days());
        assertFalse(placed.late());
        assertInstanceOf(
                NeedNotOpen.class, refusal(() -> raised.changed(MANAGER, placed, terms(Urgency.SOON, "NEGLECT"))));
        assertInstanceOf(NeedActNotPossible.class, refusal(() -> raised.told(need, NeedAct.PLACE, "2026-03-21")));
        assertInstanceOf(
                StepRefusal.StepOutOfOrder.class, refusal(() -> raised.told(need, NeedAct.REOPEN, "2026-03-01")));
        raised.told(need, NeedAct.REOPEN, "2026-04-20");
        var again = raised.found(MANAGER, need, "2026-05-01");
        assertEquals(Optional.of(NeedState.OPEN), again.state());
        assertEquals(Optional.of(18L), again.days(), "the first support counts");
        assertTrue(again.late());
        var standing = registry.database.transactions.within(
                () -> registry.needOutcomes.hold(registry.database.access.scope(MANAGER, Needs.READ), need.id()));
        assertEquals(NeedState.OPEN, standing.state());
        assertEquals(again.version(), standing.version());
        assertEquals(List.of("NEGLECT"), standing.terms().themes());
    }

    @Test
    void the_list_is_what_is_asked_for_and_the_oldest_come_first() {
        var old = raised.of("359", "2026-01-15", Urgency.URGENT, "CARE_LEAVERS", "NEGLECT");
        var newer = raised.of("392", "2026-02-15", Urgency.SOON, "NEGLECT");
        var newest = raised.own(NORTH_TYNESIDE, Urgency.PLANNED, "QUALITY");
        var met = raised.took(MANAGER, raised.of("359", "2026-02-01", Urgency.URGENT, "QUALITY"), NeedAct.CLOSE);

        assertEquals(List.of(old.id(), met.id(), newer.id(), newest.id()), listed(MANAGER, all(), DAY));
        assertEquals(List.of(old.id()), listed(MANAGER, asking("late", "yes"), DAY));
        assertEquals(List.of(), listed(MANAGER, asking("late", "yes"), "2026-02-12"));
        assertEquals(List.of(old.id(), newer.id()), listed(MANAGER, asking("theme", "NEGLECT"), DAY));
        assertEquals(List.of(old.id(), met.id()), listed(MANAGER, asking("authority", "359"), DAY));
        assertEquals(List.of(newer.id(), newest.id()), listed(MANAGER, asking("region", "North East"), DAY));
        assertEquals(List.of(met.id()), listed(MANAGER, asking("state", "met"), DAY));
        assertEquals(List.of(newer.id(), newest.id()), listed(NORTH_TYNESIDE, all(), DAY));
        var pages = new ArrayList<String>();
        var filter = all().sized(1);
        for (var more = true; more; ) {
            var page = registry.needs.list(MANAGER, filter, registry.on(DAY));
            pages.addAll(page.rows().stream().map(NeedView::id).toList());
            assertEquals(4, page.total());
            more = page.next().isPresent();
            filter = filter(Map.of(
                    "size",
                    List.of("1"),
                    "after",
                    page.next().map(next -> List.of(next.text())).orElse(List.of())));
        }
        assertEquals(List.of(old.id(), met.id(), newer.id(), newest.id()), pages);
    }

    @Test
    void many_cost_as_many_statements_as_one() {
        raised.own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");
        var one = statements(() -> listed(MANAGER, all(), DAY));
        var oneTime = statements(() -> registry.timeToSupport.ask(MANAGER, registry.on(DAY)));
        IntStream.range(0, 10).forEach(n -> raised.of("359", DAY, Urgency.URGENT, "NEGLECT", "QUALITY"));

        assertEquals(one, statements(() -> listed(MANAGER, all(), DAY)));
        assertEquals(oneTime, statements(() -> registry.timeToSupport.ask(MANAGER, registry.on(DAY))));
        assertTrue(one <= 10, "statements: " + one);
        assertTrue(oneTime <= 7, "statements: " + oneTime);
    }

    private int statements(Runnable work) {
        return registry.database.statementsOf(work).size();
    }

    private List<String> listed(Asker by, NeedFilter filter, String day) {
        var page = registry.needs.list(by, filter, registry.on(day));
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(NeedView::id).toList();
    }

    private static NeedFilter all() {
        return filter(Map.of());
    }

    private static NeedFilter asking(String name, String value) {
        return filter(Map.of(name, List.of(value)));
    }

    private static NeedFilter filter(Map<String, List<String>> address) {
        var read = new Address(address);
        var filter = NeedFilter.of(read);
        read.refuseIfFaulty();
        return filter;
    }

    private List<?> recorded(Asker by, String id) {
        return registry.database.changes.of(registry.database.access.scope(by, Changes.READ), NeedBook.SUBJECT, id, 10);
    }

    private static Refusal refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal();
    }
}
