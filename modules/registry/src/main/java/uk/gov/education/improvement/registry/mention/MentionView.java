package uk.gov.education.improvement.registry.mention;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * That a report of Ofsted's mentions support.
 *
 * @param words what the report says, in short
 * @param published the day of the report
 * @param inspectionId of the inspection whose report it is, where that is recorded
 */
public record MentionView(
        String id,
        AuthorityRef authority,
        MentionRole role,
        String words,
        LocalDate published,
        String source,
        Optional<String> inspectionId) {
    /** For people: {@code 13 December 2018}. */
    public String publishedInWords() {
        return PartialDate.on(published).inWords();
    }
}
