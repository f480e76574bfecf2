package uk.gov.education.improvement.registry.matching;

import java.math.BigDecimal;
import java.util.List;

/** A provider that may be asked, with what speaks for it. */
record Ranked(Candidate candidate, List<Reason> reasons) {
    /** In hundredths, at most 10,000. */
    int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    String shown() {
        return BigDecimal.valueOf(points(), 2).toPlainString();
    }
}
