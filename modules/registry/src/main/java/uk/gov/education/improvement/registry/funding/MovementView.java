package uk.gov.education.improvement.registry.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A movement of money.
 *
 * @param effective the day it took effect, as precise as the source
 * @param byTheDay whether it had taken effect by the day asked
 * @param postings what it put into accounts and took out of them; of each financial year they add up to nothing
 * @param after what stood in the accounts after it, of all that was asked for
 * @param by who moved it; empty for those who are not of the department
 * @param evidence who says so, and where
 */
public record MovementView(
        String id,
        String lineId,
        String line,
        MovementKind kind,
        String effective,
        Certainty byTheDay,
        List<Entry> postings,
        Balances after,
        Optional<String> awardId,
        Optional<String> instalmentId,
        Optional<String> by,
        String why,
        String evidence,
        Instant recordedAt) {
    public record Entry(FinancialYear year, Account account, Money amount) {}

    public String effectiveInWords() {
        return PartialDate.parse(effective).inWords();
    }

    /** How much was moved. */
    public Money amount() {
        return postings.stream()
                .map(Entry::amount)
                .filter(Money::isPositive)
                .max(Money::compareTo)
                .orElse(Money.NONE);
    }

    public List<FinancialYear> years() {
        return postings.stream().map(Entry::year).distinct().sorted().toList();
    }
}
