package uk.gov.education.improvement.registry.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of a budget line: its table of states, walked completely; and what may be asked of it. */
class BudgetLineTest implements WalksTheTable<BudgetLine, LineState, LineAct> {
    private static final FinancialYear YEAR = FinancialYear.parse("2018-19");

    @Override
    public StateTable<LineState, LineAct> table() {
        return LineState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- OPEN OPEN",
                "OPEN INCREASE OPEN",
                "OPEN DECREASE OPEN",
                "OPEN CARRY_OVER OPEN",
                "OPEN END ENDED",
                "ENDED DECREASE ENDED");
    }

    @Override
    public BudgetLine unbegun() {
        return new BudgetLine(
                "line",
                "programme",
                new OpenLine("Name", "A purpose", Optional.empty(), Map.of(YEAR, new Money(1)), move(LineAct.OPEN)));
    }

    @Override
    public LineStep take(BudgetLine line, Move<LineAct> move) {
        return line.take("id", move);
    }

    @Override
    public Class<FundingRefusal.LineActNotPossible> refusal() {
        return FundingRefusal.LineActNotPossible.class;
    }

    @Test
    void a_line_that_is_asked_for_says_all_that_is_wrong_with_it_at_once() {
        var refused = assertThrows(Refused.class, () -> new OpenLine(" ", "", Optional.empty(), Map.of(), null));

        assertEquals(
                List.of("name", "purpose", "amounts", "effective"),
                refused.refusal().faults().stream().map(fault -> fault.field()).toList());
    }

    @Test
    void money_goes_over_into_the_next_year_and_from_a_year_that_is_not_recorded_into_any() {
        assertEquals(
                Optional.of(FinancialYear.parse("2019-20")),
                carriedOver("2018-19", Optional.empty()).to());
        assertEquals(
                Optional.of(FinancialYear.parse("2021-22")),
                carriedOver("not-recorded", Optional.of("2021-22")).to());
        assertThrows(Refused.class, () -> carriedOver("2018-19", Optional.of("2021-22")));
        assertThrows(Refused.class, () -> carriedOver("not-recorded", Optional.empty()));
        assertThrows(Refused.class, () -> carriedOver("not-recorded", Optional.of("not-recorded")));
    }

    @Test
    void a_financial_year_is_two_calendar_years_that_follow_each_other() {
        assertEquals(
                "2018-19",
                FinancialYear.of(PartialDate.parse("2019-03-31").first()).said());
        assertEquals(
                "2019-20",
                FinancialYear.of(PartialDate.parse("2019-04-01").first()).said());
        assertEquals("1999-00", FinancialYear.parse("1999-00").said());
        assertThrows(Refused.class, () -> FinancialYear.parse("2018-20"));
        assertThrows(Refused.class, () -> FinancialYear.parse("2018"));
        assertTrue(YEAR.compareTo(FinancialYear.NOT_RECORDED) < 0);
    }

    private static ChangeLine carriedOver(String from, Optional<String> to) {
        return new ChangeLine(
                "line",
                1,
                move(LineAct.CARRY_OVER),
                Optional.of(
                        new Transfer(MovementKind.CARRY_OVER, FinancialYear.parse(from), new Money(1), MovedFor.LINE)),
                to.map(FinancialYear::parse));
    }

    static Move<LineAct> move(LineAct act) {
        return new Move<>(act, PartialDate.parse("2018-12"), Optional.empty(), "a reason", "a source");
    }
}
