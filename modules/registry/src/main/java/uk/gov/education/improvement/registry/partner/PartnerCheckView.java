package uk.gov.education.improvement.registry.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.eligibility.Verdict;

/**
 * What the rule saw when a judgement was published.
 *
 * @param countsFrom the day the rule was asked for
 * @param decidingPart the first part that failed
 * @param decidingWords how it was graded
 * @param onTheDay whether it was a partner on that day
 * @param askedBy from what had been recorded by this instant: asked by it, the rule gives the same answer
 */
public record PartnerCheckView(
        String authorityId,
        String inspectionId,
        String published,
        LocalDate countsFrom,
        String rule,
        Verdict verdict,
        Optional<String> decidingPart,
        Optional<String> decidingWords,
        Certainty onTheDay,
        Finding finding,
        Instant askedBy) {
    public String publishedInWords() {
        return PartialDate.parse(published).inWords();
    }

    /** The part that decides, and how it was graded; empty where none fails. */
    public String deciding() {
        return decidingPart
                .map(part -> part + ": " + decidingWords.orElse("").toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
