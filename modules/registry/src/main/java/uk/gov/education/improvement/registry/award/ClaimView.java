package uk.gov.education.improvement.registry.award;

import java.time.LocalDate;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * A claim of an instalment that waits for a decision.
 *
 * @param award what the award is called
 */
public record ClaimView(
        String awardId,
        String award,
        String instalmentId,
        String milestone,
        LocalDate due,
        FinancialYear year,
        Money amount) {}
