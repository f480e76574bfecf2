package uk.gov.education.improvement.registry.funding;

import java.util.Collection;
import java.util.Map;

/**
 * What stands in the accounts of a line: in one financial year, or in all. What is available, committed and paid is together
 * what was provided.
 *
 * @param provided the budget; shown as people mean it, above nothing
 */
public record Balances(Money provided, Money available, Money committed, Money paid) {
    public static final Balances NONE = new Balances(Money.NONE, Money.NONE, Money.NONE, Money.NONE);

    static Balances of(Map<Account, Money> accounts) {
        return new Balances(
                accounts.getOrDefault(Account.PROVIDED, Money.NONE).negated(),
                accounts.getOrDefault(Account.AVAILABLE, Money.NONE),
                accounts.getOrDefault(Account.COMMITTED, Money.NONE),
                accounts.getOrDefault(Account.PAID, Money.NONE));
    }

    public static Balances sum(Collection<Balances> some) {
        return some.stream().reduce(NONE, Balances::plus);
    }

    private Balances plus(Balances other) {
        return new Balances(
                provided.plus(other.provided),
                available.plus(other.available),
                committed.plus(other.committed),
                paid.plus(other.paid));
    }

    /** What will have been paid when all that is committed is. */
    public Money forecast() {
        return committed.plus(paid);
    }
}
