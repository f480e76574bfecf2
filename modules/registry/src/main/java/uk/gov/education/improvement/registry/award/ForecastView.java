package uk.gov.education.improvement.registry.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * What was paid and what is expected to be, as far as it is planned in instalments by the day.
 *
 * @param quarters those in which anything was paid or is due, in their order
 * @param years the same by financial year, with what is promised and in no instalment yet
 */
public record ForecastView(
        List<InQuarter> quarters, List<InYear> years, LocalDate asAt, LocalDate publishedBy, Instant recordedBy) {
    /**
     * @param months such as {@code April to June 2019}
     * @param paid without what was clawed back since
     * @param expected due then, and not paid
     */
    public record InQuarter(FinancialYear year, String months, Money paid, Money expected) {}

    /** @param unplanned awarded of that year, and in no instalment yet */
    public record InYear(FinancialYear year, Money paid, Money expected, Money unplanned) {}
}
