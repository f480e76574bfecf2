package uk.gov.education.improvement.registry.mention;

import java.time.LocalDate;
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a row of a file of mentions says.
 *
 * @param name as the file calls the authority; may be empty
 */
record MentionRow(
        String dfeNumber, String name, MentionRole role, String words, PartialDate published, Said<String> source) {
    /** What decides whether a row is new. */
    static String key(String authority, MentionRole role, LocalDate published) {
        return authority + " " + role + " " + published;
    }
}
