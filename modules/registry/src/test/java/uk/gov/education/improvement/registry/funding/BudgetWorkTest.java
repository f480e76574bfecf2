package uk.gov.education.improvement.registry.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Programmes, budget lines and their money, on a real database. */
class BudgetWorkTest {
    private static final Asker MANAGER = Askers.PROGRAMME_MANAGER;

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static int programmes;

    private String programme;

    /** One of its own for each test. */
    @BeforeEach
    void begin() {
        programme = registry.budgetWork
                .create(
                        MANAGER,
                        new CreateProgramme(
                                "A programme " + ++programmes,
                                PartialDate.parse("2018-04-01"),
                                Optional.empty(),
                                Optional.empty(),
                                "a source"))
                .id();
    }

    @Test
    void a_line_is_opened_with_what_it_is_provided_with_and_the_ledger_says_who_and_why() {
        var line = opened("One", Map.of("2018-19", "£1,000", "2019-20", "£500.05"));

        assertEquals(Optional.of(LineState.OPEN), line.state());
        assertEquals(new Money(150_005), line.total().provided());
        assertEquals(new Money(150_005), line.total().available());
        assertEquals(
                List.of("2018-19", "2019-20"),
                line.years().stream().map(year -> year.year().said()).toList());
        var ledger =
                registry.ledger.list(MANAGER, programme, LedgerFilter.newest(line.id(), 10), registry.on("2018-12-31"));
        assertEquals(2, ledger.total());
        assertEquals(
                Optional.of("p-programme-manager"), ledger.rows().getFirst().by());
        assertEquals("a reason", ledger.rows().getFirst().why());
        assertEquals("a letter", ledger.rows().getFirst().evidence());
        assertTrue(registry.programmes.addUp(MANAGER, line.id()));
    }

    @Test
    void money_is_added_given_back_and_carried_over_and_no_more_than_is_left() {
        var line = opened("One", Map.of("2018-19", "£1,000"));

        line = changed(line, LineAct.INCREASE, "2018-19", "£0.01", "2018-05-01");
        line = changed(line, LineAct.CARRY_OVER, "2018-19", "£600", "2019-03-31");
        line = changed(line, LineAct.DECREASE, "2018-19", "£400.01", "2019-03-31");

        assertEquals(
                List.of("2018-19 £0 £0", "2019-20 £600 £600"),
                line.years().stream()
                        .map(year -> year.year() + " " + year.balances().provided() + " "
                                + year.balances().available())
                        .toList());
        var now = line;
        assertEquals(
                new FundingRefusal.CarryOverBeyondAvailable("2019–20", "£600.01", "£600"),
                refusal(() -> changed(now, LineAct.CARRY_OVER, "2019-20", "£600.01", "2019-04-01")));
        assertEquals(
                new FundingRefusal.LineOverCommitted("One", "2018–19", "£0.01", "£0"),
                refusal(() -> changed(now, LineAct.DECREASE, "2018-19", "£0.01", "2019-04-01")));
        assertTrue(registry.programmes.addUp(MANAGER, line.id()));
    }

    @Test
    void what_came_later_cannot_be_taken_on_an_earlier_day() {
        var line = opened("One", Map.of("2018-19", "£10"));
        var more = changed(line, LineAct.INCREASE, "2018-19", "£90", "2018-06-01");

        // the trail of the line itself is in order: what could be taken before is taken by an award
        var left = registry.on("2018-05-31");

        assertEquals(
                new Money(1_000),
                registry.programmes.line(MANAGER, more.id(), left).total().available());
        assertEquals(new Money(10_000), more.total().available());
    }

    @Test
    void balances_are_those_of_the_day_and_of_what_was_recorded_by_then() {
        var line = opened("One", Map.of("2018-19", "£10"));
        var before = registry.now();
        changed(line, LineAct.INCREASE, "2018-19", "£5", "2018-12");

        assertEquals("£10", available(line, "2018-12-15"));
        assertEquals("£15", available(line, "2018-12-31"));
        var asRecorded = AsAt.day(LocalDate.parse("2019-01-01"), before);
        assertEquals(
                "£10",
                registry.programmes
                        .line(MANAGER, line.id(), asRecorded)
                        .total()
                        .available()
                        .inWords());
        assertEquals(1, registry.programmes.line(MANAGER, line.id(), asRecorded).version());
    }

    @Test
    void the_running_balance_of_the_ledger_ends_where_the_line_stands_on_every_page() {
        var line = opened("One", Map.of("2018-19", "£10", "2019-20", "£1"));
        line = changed(line, LineAct.INCREASE, "2018-19", "£5", "2018-05-01");
        line = changed(line, LineAct.DECREASE, "2018-19", "£3", "2018-05-02");
        line = changed(line, LineAct.CARRY_OVER, "2018-19", "£2", "2018-05-03");

        var asAt = registry.on("2018-12-31");
        var all = registry.ledger.list(MANAGER, programme, LedgerFilter.newest(line.id(), 10), asAt);
        var first = registry.ledger.list(MANAGER, programme, LedgerFilter.newest(line.id(), 2), asAt);
        var second = registry.ledger.list(
                MANAGER, programme, new LedgerFilter(List.of(line.id()), List.of(), first.next(), 10), asAt);
        var ofYear = registry.ledger.list(
                MANAGER,
                programme,
                new LedgerFilter(List.of(), List.of(FinancialYear.parse("2019-20")), Optional.empty(), 10),
                asAt);

        assertEquals(line.total(), all.rows().getFirst().after());
        assertEquals(all.rows().subList(2, 5), second.rows());
        assertEquals(2, ofYear.total());
        assertEquals(new Money(300), ofYear.rows().getFirst().after().available());
    }

    @Test
    void an_ended_line_takes_nothing_but_what_is_given_back() {
        var line = opened("One", Map.of("2018-19", "£10"));
        var ended =
                registry.budgetWork.change(MANAGER, fields("", "", "2019-01-01").read(line.id(), 1, LineAct.END));

        var refused = refusal(() -> changed(ended, LineAct.INCREASE, "2018-19", "£1", "2019-01-02"));
        var given = changed(ended, LineAct.DECREASE, "2018-19", "£10", "2019-01-02");

        assertInstanceOf(FundingRefusal.LineActNotPossible.class, refused);
        assertEquals(Money.NONE, given.total().provided());
    }

    @Test
    void who_comes_second_is_refused_and_shown_what_the_first_did() {
        var line = opened("One", Map.of("2018-19", "£10"));
        changed(line, LineAct.INCREASE, "2018-19", "£1", "2018-05-01");

        var refused = refusal(() -> changed(line, LineAct.INCREASE, "2018-19", "£1", "2018-05-01"));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("p-programme-manager increased it"), refused.words());
    }

    @Test
    void days_come_in_their_order_and_none_is_to_come() {
        var line = opened("One", Map.of("2018-19", "£10"));

        assertInstanceOf(
                StepRefusal.StepInFuture.class,
                refusal(() -> changed(line, LineAct.INCREASE, "2018-19", "£1", "2199-01-01")));
        assertInstanceOf(
                StepRefusal.StepOutOfOrder.class,
                refusal(() -> changed(line, LineAct.INCREASE, "2018-19", "£1", "2018-03-31")));
    }

    @Test
    void a_name_is_given_once_however_it_is_written() {
        opened("One", Map.of("2018-19", "£10"));

        assertInstanceOf(FundingRefusal.LineRecorded.class, refusal(() -> opened("ONE", Map.of("2018-19", "£10"))));
        assertInstanceOf(
                FundingRefusal.ProgrammeRecorded.class,
                refusal(() -> registry.budgetWork.create(
                        MANAGER,
                        new ProgrammeFields("a  Programme " + programmes, "2018", "", "", "a source").read())));
        assertInstanceOf(
                FundingRefusal.UnknownProgramme.class,
                refusal(() -> registry.programmes.find(MANAGER, "none", registry.on("2019-01-01"))));
        assertInstanceOf(
                FundingRefusal.UnknownLine.class,
                refusal(() -> registry.programmes.line(MANAGER, "none", registry.on("2019-01-01"))));
    }

    @Test
    void the_database_itself_refuses_what_is_below_nothing() {
        var line = opened("One", Map.of("2018-19", "£10"));

        assertThrows(
                RuntimeException.class,
                () -> registry.database.sql("update registry.line_balance set pence = -1 where account = 'AVAILABLE'"
                        + " and line_id = '" + line.id() + "'"));
        registry.database.sql("update registry.line_balance set pence = 999 where account = 'AVAILABLE'"
                + " and line_id = '" + line.id() + "'");
        assertFalse(registry.programmes.addUp(MANAGER, line.id()));
    }

    @Test
    void only_a_programme_manager_moves_money_and_the_lga_sees_the_lines_that_are_for_it() {
        opened("One", Map.of("2018-19", "£10"));
        var theirs = registry.budgetWork.open(
                MANAGER,
                programme,
                new LineFields("Theirs", "leadership", "LGA", Map.of("2018-19", "£2"), move("2018-04-01")).read());
        var asAt = registry.on("2019-01-01");

        var seen = registry.programmes.find(Askers.LGA, programme, asAt);
        var ledger = registry.ledger.list(Askers.LGA, programme, LedgerFilter.of(new Address(Map.of())), asAt);

        assertEquals(
                List.of("Theirs"),
                seen.lines().stream().map(BudgetLineView::name).toList());
        assertEquals(new Money(200), seen.total().provided());
        assertEquals(1, ledger.total());
        assertEquals(Optional.empty(), ledger.rows().getFirst().by());
        assertEquals(
                2,
                registry.programmes
                        .find(Askers.ANALYST, programme, asAt)
                        .lines()
                        .size());
        for (var other : List.of(Askers.ANALYST, Askers.LGA, Askers.NORTH_TYNESIDE)) {
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> registry.budgetWork.change(
                            other, fields("2018-19", "£1", "2018-05-01").read(theirs.id(), 1, LineAct.INCREASE))));
        }
        assertInstanceOf(NotAllowed.class, refusal(() -> registry.programmes.list(Askers.NORTH_TYNESIDE, asAt)));
    }

    @Test
    void the_product_brings_what_is_known_of_two_programmes_and_divides_nothing() {
        registry.ownFiles.load("programmes", "/demonstration/programmes.csv");
        registry.ownFiles.load("programmes", "/demonstration/programmes.csv");

        var asAt = registry.on("2018-12-31");
        var known = registry.programmes.list(MANAGER, asAt).stream()
                .filter(one -> !one.name().startsWith("A programme"))
                .toList();

        assertEquals(
                List.of("£17 million 2", "up to £20 million 0"),
                known.stream()
                        .map(one -> one.statedInWords() + " " + one.lines().size())
                        .toList());
        assertEquals("£17,000,000", known.getFirst().total().provided().inWords());
        assertEquals(Money.NONE, known.getFirst().total().committed());
        assertEquals(
                List.of(FinancialYear.NOT_RECORDED),
                known.getFirst().lines().stream()
                        .flatMap(line -> line.years().stream())
                        .map(BudgetLineView.Year::year)
                        .distinct()
                        .toList());
        assertEquals(
                List.of("Leadership through the LGA"),
                registry.programmes.list(Askers.LGA, asAt).stream()
                        .filter(one -> !one.name().startsWith("A programme"))
                        .flatMap(one -> one.lines().stream())
                        .map(BudgetLineView::name)
                        .toList());
    }

    @Test
    void a_list_of_programmes_costs_the_same_however_many_lines_there_are() {
        opened("One", Map.of("2018-19", "£10"));
        var asAt = registry.on("2019-01-01");
        var few = registry.database.statementsOf(() -> registry.programmes.list(MANAGER, asAt));
        for (var line = 0; line < 20; line++) {
            opened("Line " + line, Map.of("2018-19", "£10", "2019-20", "£10"));
        }

        var now = registry.on("2019-01-01");
        var many = registry.database.statementsOf(() -> registry.programmes.list(MANAGER, now));
        var ledger = registry.database.statementsOf(() -> registry.ledger.list(
                MANAGER, programme, new LedgerFilter(List.of(), List.of(), Optional.empty(), 50), now));

        assertEquals(few.size(), many.size());
        assertTrue(many.size() <= 6, many.toString());
        assertTrue(ledger.size() <= 9, ledger.size() + " " + ledger);
    }

    private BudgetLineView opened(String name, Map<String, String> amounts) {
        return registry.budgetWork.open(
                MANAGER, programme, new LineFields(name, "a purpose", "", amounts, move("2018-04-01")).read());
    }

    private BudgetLineView changed(BudgetLineView line, LineAct act, String year, String amount, String day) {
        return registry.budgetWork.change(MANAGER, fields(year, amount, day).read(line.id(), line.version(), act));
    }

    private static LineChangeFields fields(String year, String amount, String day) {
        return new LineChangeFields(year, amount, "", day, "", "a reason", "a letter");
    }

    private static MoveFields move(String day) {
        return new MoveFields(day, "", "a reason", "a letter");
    }

    private String available(BudgetLineView line, String day) {
        return registry.programmes
                .line(MANAGER, line.id(), registry.on(day))
                .total()
                .available()
                .inWords();
    }

    static Refusal refusal(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }
}
