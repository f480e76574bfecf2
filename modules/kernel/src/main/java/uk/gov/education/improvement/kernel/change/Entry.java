package uk.gov.education.improvement.kernel.change;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * @param owner whose the record is, where it is somebody's
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
        Optional<String> owner,
        String previousHash,
        String hash) {
    public static final String FIRST = "0".repeat(64);

    /** From a row of {@link ChangeRecord#COLUMNS}. */
    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                Audience.valueOf(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                row.getString(14),
                row.getString(15));
    }
}
