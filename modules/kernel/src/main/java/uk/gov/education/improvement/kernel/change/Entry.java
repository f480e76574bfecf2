package uk.gov.education.improvement.kernel.change;

import java.time.Instant;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;

/**
 * One line of the record of change.
 *
 * @param position from 1, without gaps, in the order of commits
 * @param actor our id of the person
 * @param before canonical JSON (RFC 8785)
 * @param after canonical JSON (RFC 8785)
 * @param previousHash the hash of the line before; of the first line, {@link #FIRST}
 * @param hash SHA-256 over the canonical form of all the rest, in hexadecimal
 */
public record Entry(
        long position,
        Instant at,
        String actor,
        String organisation,
        String origin,
        String correlation,
        String subject,
        String subjectId,
        String what,
        Optional<String> before,
        String after,
        Audience audience,
        String previousHash,
        String hash) {
    public static final String FIRST = "0".repeat(64);
}
