package uk.gov.education.improvement.registry.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A budget line as at a day.
 *
 * @param version how many steps had been recorded by then
 * @param organisation the organisation that the line as a whole is for
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param years what certainly stood in its accounts, by financial year
 * @param total the same of all years
 */
public record BudgetLineView(
        String id,
        long version,
        String programmeId,
        String programme,
        String name,
        String purpose,
        Optional<String> organisation,
        Optional<LineState> state,
        List<Year> years,
        Balances total,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    public record Year(FinancialYear year, Balances balances) {}

    /** @param source who says so, and where: the evidence */
    public record Step(LineAct act, LineState to, String effective, String why, String source, Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }
}
