package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.time.Clock;

/**
 * The record of change: one append-only sequence for the whole system, without gaps and in the order of commits.
 *
 * <p>A use case appends as its last act, in its own transaction and after flushing its unit. Appending takes the head
 * row's lock and keeps it until the transaction ends: that is what makes the sequence gapless under any number of
 * writers, and why nothing may follow it. Plain JDBC on the shared data source, so that every module's unit can take
 * part in the same transaction.
 */
@ApplicationScoped
public class ChangeRecord {
    private static final int BATCH = 500;
    static final String COLUMNS =
            "position, made_at, actor, organisation, origin, correlation, subject, subject_id, what, before_json, after_json,"
                    + " audience, owner, previous_hash, hash";

    private final DataSource database;
    private final Clock clock;

    @Inject
    public ChangeRecord(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void append(Asker by, Change change) {
        append(by, List.of(change));
    }

    /**
     * Takes the block of positions at once.
     *
     * @return the instant that all that this transaction wrote was recorded at: later than that of every transaction
     *     committed before. Nothing is ever recorded at an instant that somebody could have asked by already.
     */
    public Instant append(Asker by, List<Change> changes) {
        try (var connection = database.getConnection()) {
            var head = advanceHead(connection, changes.size());
            var position = head.position() - changes.size();
            var hash = head.hash();
            var at = head.sealedAt()
                    .map(last -> last.plus(1, ChronoUnit.MICROS))
                    .filter(clock.now()::isBefore)
                    .orElseGet(clock::now);
            try (var insert = connection.prepareStatement("insert into kernel.change_entry (" + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                var waiting = 0;
                for (var change : changes) {
                    var entry = hashed(new Entry(
                            ++position,
                            at,
                            by.person(),
                            by.organisation().toString(),
                            by.origin().name(),
                            by.correlation(),
                            change.subject(),
                            change.subjectId(),
                            change.what(),
                            change.before().map(Json::canonical),
                            Json.canonical(change.after()),
                            change.audience(),
                            change.owner().map(Owner::text),
                            hash,
                            ""));
                    hash = entry.hash();
                    bind(insert, entry);
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            try (var update =
                    connection.prepareStatement("update kernel.change_head set hash = ?, sealed_at = ? where id = 1")) {
                update.setString(1, hash);
                update.setString(2, at.toString());
                update.executeUpdate();
            }
            return at;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The newest changes of one record, newest first. */
    public List<Entry> of(Scope scope, String subject, String subjectId, int limit) {
        return read(
                "select " + COLUMNS + " from kernel.change_entry where subject = ? and subject_id = ? and "
                        + scope.written() + " order by position desc fetch first " + limit + " rows only",
                subject,
                subjectId);
    }

    /** The changes of one record that were made at these instants. */
    public List<Entry> at(Scope scope, String subject, String subjectId, Collection<Instant> instants) {
        if (instants.isEmpty()) {
            return List.of();
        }
        return read(
                "select " + COLUMNS + " from kernel.change_entry where subject = ? and subject_id = ? and made_at in ("
                        + places(instants) + ") and " + scope.written() + " order by position",
                Stream.concat(Stream.of(subject, subjectId), instants.stream().map(Instant::toString))
                        .toArray());
    }

    /** What people, and not files or the product itself, changed in some records; of each record newest first. */
    public List<Entry> byPeople(Scope scope, String subject, Collection<String> subjectIds) {
        return Lots.ask(subjectIds, lot -> lotByPeople(scope, subject, lot)).toList();
    }

    private List<Entry> lotByPeople(Scope scope, String subject, List<String> subjectIds) {
        return read(
                "select " + COLUMNS + " from kernel.change_entry where subject = ? and subject_id in ("
                        + places(subjectIds)
                        + ") and origin in ('" + Origin.PAGE + "', '" + Origin.REST + "') and "
                        + scope.written() + " order by position desc",
                Stream.concat(Stream.of(subject), subjectIds.stream()).toArray());
    }

    /** All that one batch changed, oldest first: at most as much as the largest file. */
    List<Entry> ofBatch(Scope scope, String correlation) {
        return read(
                "select " + COLUMNS + " from kernel.change_entry where correlation = ? and " + scope.written()
                        + " order by position",
                correlation);
    }

    /** What was changed at an instant in one of some records, the first of them. */
    Optional<Entry> changedAt(Scope scope, long afterPosition, Instant at, Collection<String> subjectIds) {
        return read(
                        "select " + COLUMNS + " from kernel.change_entry where position > ? and made_at = ?"
                                + " and subject_id in (" + places(subjectIds) + ") and "
                                + scope.written() + " order by position fetch first 1 rows only",
                        Stream.concat(Stream.of(afterPosition, at.toString()), subjectIds.stream())
                                .toArray())
                .stream()
                .findFirst();
    }

    /** The entries after a position, oldest first: what the change feed, which is to come, reads. */
    public List<Entry> after(Scope scope, long position, int limit) {
        return read(
                "select " + COLUMNS + " from kernel.change_entry where position > ? and " + scope.written()
                        + " order by position fetch first " + limit + " rows only",
                position);
    }

    /**
     * Until when everything is recorded: the instant of the last transaction that wrote, or now where none has. What is
     * still being written will be recorded later than this.
     */
    public Instant recordedUntil() {
        try (var connection = database.getConnection()) {
            return head(connection).sealedAt().orElseGet(clock::now);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** How many entries there are. */
    public long length() {
        try (var connection = database.getConnection()) {
            return head(connection).position();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Reads the whole record and names the first position that does not hold. Memory does not grow with its length. */
    public Verification verify() {
        try (var connection = database.getConnection()) {
            // before the head, which others may move on meanwhile: an entry that is there is never beyond it
            var last = last(connection);
            var head = head(connection);
            var expected = 1L;
            var hash = Entry.FIRST;
            try (var query = connection.prepareStatement(
                    "select " + COLUMNS + " from kernel.change_entry where position > ? and position <= ?"
                            + " order by position fetch first 1000 rows only")) {
                while (expected <= head.position()) {
                    query.setLong(1, expected - 1);
                    query.setLong(2, head.position());
                    var before = expected;
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            var entry = Entry.read(rows);
                            if (entry.position() != expected
                                    || !entry.previousHash().equals(hash)
                                    || !hashed(entry).hash().equals(entry.hash())) {
                                return Verification.brokenAt(expected);
                            }
                            hash = entry.hash();
                            expected++;
                        }
                    }
                    if (expected == before) {
                        return Verification.brokenAt(expected);
                    }
                }
            }
            if (!hash.equals(head.hash())) {
                // the last entry is not the one that was written; of an empty record, the first is missing
                return Verification.brokenAt(Math.max(1, head.position()));
            }
            return last > head.position()
                    ? Verification.brokenAt(head.position() + 1)
                    : new Verification(head.position(), OptionalLong.empty());
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private record Head(long position, String hash, Optional<Instant> sealedAt) {}

    private static Head advanceHead(Connection connection, int by) throws SQLException {
        // Updating before reading takes the lock that keeps all other writers out until this transaction ends.
        try (var update =
                connection.prepareStatement("update kernel.change_head set position = position + ? where id = 1")) {
            update.setLong(1, by);
            update.executeUpdate();
        }
        return head(connection);
    }

    private static Head head(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select position, hash, sealed_at from kernel.change_head where id = 1");
                var rows = query.executeQuery()) {
            rows.next();
            return new Head(
                    rows.getLong(1),
                    rows.getString(2),
                    Optional.ofNullable(rows.getString(3)).map(Instant::parse));
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select max(position) from kernel.change_entry");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Entry> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(Entry.read(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static String places(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.position());
        insert.setString(2, entry.at().toString());
        insert.setString(3, entry.actor());
        insert.setString(4, entry.organisation());
        insert.setString(5, entry.origin());
        insert.setString(6, entry.correlation());
        insert.setString(7, entry.subject());
        insert.setString(8, entry.subjectId());
        insert.setString(9, entry.what());
        insert.setString(10, entry.before().orElse(null));
        insert.setString(11, entry.after());
        insert.setString(12, entry.audience().name());
        insert.setString(13, entry.owner().orElse(null));
        insert.setString(14, entry.previousHash());
        insert.setString(15, entry.hash());
    }

    private static Entry hashed(Entry entry) {
        var facts = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("position", entry.position()),
                Map.entry("at", entry.at().toString()),
                Map.entry("actor", entry.actor()),
                Map.entry("organisation", entry.organisation()),
                Map.entry("origin", entry.origin()),
                Map.entry("correlation", entry.correlation()),
                Map.entry("subject", entry.subject()),
                Map.entry("subjectId", entry.subjectId()),
                Map.entry("what", entry.what()),
                Map.entry("before", entry.before()),
                Map.entry("after", entry.after()),
                Map.entry("audience", entry.audience().name()),
                Map.entry("previousHash", entry.previousHash())));
        // only where there is one: entries were written before any record had an owner
        entry.owner().ifPresent(owner -> facts.put("owner", owner));
        var everything = Json.canonical(facts);
        return new Entry(
                entry.position(),
                entry.at(),
                entry.actor(),
                entry.organisation(),
                entry.origin(),
                entry.correlation(),
                entry.subject(),
                entry.subjectId(),
                entry.what(),
                entry.before(),
                entry.after(),
                entry.audience(),
                entry.owner(),
                entry.previousHash(),
                Sha256.hex(everything.getBytes(StandardCharsets.UTF_8)));
    }
}
