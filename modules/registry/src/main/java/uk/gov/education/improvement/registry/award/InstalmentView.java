package uk.gov.education.improvement.registry.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * An instalment as at a day.
 *
 * @param version how many steps had been recorded by then
 * @param number its place among those of the award, by the day it is due
 * @param authorityId which member it is for; empty where it is for them together
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param paidOn the day it was paid, as precise as the source
 * @param clawedBack of what was paid
 */
public record InstalmentView(
        String id,
        long version,
        String awardId,
        int number,
        String milestone,
        LocalDate due,
        FinancialYear year,
        Money amount,
        Optional<String> authorityId,
        Optional<InstalmentState> state,
        Optional<String> paidOn,
        Money clawedBack,
        List<Step> steps)
        implements Versioned {
    /**
     * @param back how much was clawed back
     * @param evidence who says so, and where
     */
    public record Step(
            InstalmentAct act,
            InstalmentState to,
            String effective,
            Optional<Money> back,
            String why,
            String evidence,
            Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    public String dueInWords() {
        return PartialDate.on(due).inWords();
    }

    /** What was paid by the day, without what was clawed back. */
    public Money paid() {
        return wasPaid() ? amount.minus(clawedBack) : Money.NONE;
    }

    boolean wasPaid() {
        return state.filter(InstalmentState::wasPaid).isPresent();
    }

    boolean isExpected() {
        return state.filter(InstalmentState::isExpected).isPresent();
    }
}
