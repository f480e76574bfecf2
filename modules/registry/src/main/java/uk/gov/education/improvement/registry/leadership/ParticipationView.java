package uk.gov.education.improvement.registry.leadership;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * That people of an authority took part.
 *
 * @param reference the LGA's own
 * @param cohort what it is called, where it is of one
 * @param year the financial year of the day
 * @param days in halves
 * @param role of those who took part, in the LGA's words
 */
public record ParticipationView(
        String id,
        String reference,
        String strand,
        String strandName,
        Optional<String> cohort,
        AuthorityRef authority,
        LocalDate day,
        String year,
        int people,
        BigDecimal days,
        Optional<String> role,
        Optional<String> what,
        String source,
        Instant recordedAt) {
    public String dayInWords() {
        return PartialDate.parse(day.toString()).inWords();
    }
}
