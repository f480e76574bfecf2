package uk.gov.education.improvement.bench.floor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The record of change as one appends to it by hand: the head row is taken first, and every row is then written once. */
final class Chain implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final MessageDigest digest;

    /** When all that this transaction writes is recorded. */
    final Instant at;

    private final String correlation;
    private final String origin;
    private long position;
    private String hash;

    Chain(Connection connection, int entries, String origin, String correlation) throws SQLException {
        this.connection = connection;
        this.origin = origin;
        this.correlation = correlation;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (var update =
                connection.prepareStatement("update kernel.change_head set position = position + ? where id = 1")) {
            update.setLong(1, entries);
            update.executeUpdate();
        }
        try (var query = connection.prepareStatement(
                        "select position, hash, sealed_at from kernel.change_head where id = 1");
                var rows = query.executeQuery()) {
            rows.next();
            position = rows.getLong(1) - entries;
            hash = rows.getString(2);
            var sealed = rows.getString(3);
            var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var last = sealed == null ? Instant.MIN : Instant.parse(sealed);
            at = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        }
        insert = connection.prepareStatement(
                "insert into kernel.change_entry (position, made_at, actor, organisation, origin, correlation, subject,"
                        + " subject_id, what, before_json, after_json, audience, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void add(String subjectId, String what, String after, String audience) throws SQLException {
        position++;
        // the canonical form of RFC 8785: names in order, no spaces
        var canonical = new HandMade()
                .open('{')
                .put("actor", "demonstration-analyst")
                .put("after", after)
                .put("at", at.toString())
                .put("audience", audience)
                .put("before", null)
                .put("correlation", correlation)
                .put("organisation", "department")
                .put("origin", origin)
                .put("position", position)
                .put("previousHash", hash)
                .put("subject", "inspection")
                .put("subjectId", subjectId)
                .put("what", what)
                .close('}')
                .toString();
        var next = HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        insert.setLong(1, position);
        insert.setString(2, at.toString());
        insert.setString(3, "demonstration-analyst");
        insert.setString(4, "department");
        insert.setString(5, origin);
        insert.setString(6, correlation);
        insert.setString(7, "inspection");
        insert.setString(8, subjectId);
        insert.setString(9, what);
        insert.setString(10, null);
        insert.setString(11, after);
        insert.setString(12, audience);
        insert.setString(13, hash);
        insert.setString(14, next);
        insert.addBatch();
        hash = next;
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.executeBatch();
        insert.close();
        try (var update =
                connection.prepareStatement("update kernel.change_head set hash = ?, sealed_at = ? where id = 1")) {
            update.setString(1, hash);
            update.setString(2, at.toString());
            update.executeUpdate();
        }
    }
}
