package uk.gov.education.improvement.registry.funding;

import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Money that is moved between two accounts of a line and financial year.
 *
 * @param amount at least a penny
 */
public record Transfer(MovementKind kind, FinancialYear year, Money amount, MovedFor movedFor) {
    /** @throws Refused when the amount is nothing or less */
    public Transfer {
        if (!amount.isPositive()) {
            throw new Refused(new MoneyRefusal.AmountNotPositive(amount.inWords()));
        }
    }
}
