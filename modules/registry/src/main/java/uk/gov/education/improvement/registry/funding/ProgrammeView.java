package uk.gov.education.improvement.registry.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A programme as at a day.
 *
 * @param announced as precise as the source
 * @param stated the total as it was stated, which is not added up from the lines
 * @param statedAs how it was put
 * @param lines those the asker may see, by name
 * @param total of these lines
 */
public record ProgrammeView(
        String id,
        String name,
        String announced,
        Optional<Money> stated,
        Optional<String> statedAs,
        String source,
        List<BudgetLineView> lines,
        Balances total,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {
    public String announcedInWords() {
        return PartialDate.parse(announced).inWords();
    }

    public String statedInWords() {
        return statedAs.or(() -> stated.map(Money::inWords)).orElse("not recorded");
    }
}
