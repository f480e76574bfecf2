package uk.gov.education.improvement.kernel.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Clock;

/** Does a request once, however often it is sent, and answers the same each time. */
@ApplicationScoped
public class KeptAnswers {
    /** How long an answer is kept at least; it is forgotten when the next request with a key comes after that. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** At a time: more than come at a time. */
    private static final int MOST_FORGOTTEN = 20;

    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public KeptAnswers(DataSource database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a request is answered.
     *
     * @param isAgain whether it had been answered before
     */
    public record Answered(Answer answer, boolean isAgain) {}

    private record Kept(String requestHash, Answer answer) {}

    /**
     * Does the work and keeps its answer, in one transaction that the use cases of the work join; or answers as before. Of
     * two at once the second waits for the first.
     *
     * @throws Refused as the work does, and then nothing is kept; or when the key was sent with another request
     */
    public Answered once(Asker by, RepeatableRequest request, Supplier<Answer> work) {
        var id = request.id(by);
        forget(id);
        var before = find(id);
        if (before.isPresent()) {
            return again(before.get(), request);
        }
        try {
            return transactions.within(() -> {
                take(id, request);
                var answer = work.get();
                keep(id, answer);
                return new Answered(answer, false);
            });
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof WrittenTwice)) {
                throw refused;
            }
            // the same request was quicker; where it was not, something that the work wrote is there already
            return find(id).map(kept -> again(kept, request)).orElseThrow(() -> refused);
        }
    }

    private static Answered again(Kept kept, RepeatableRequest request) {
        if (!kept.requestHash().equals(request.hash())) {
            throw new Refused(new RepeatRefusal.IdempotencyKeyReused());
        }
        return new Answered(kept.answer(), true);
    }

    /**
     * What was kept long enough: what is asked for, and some more, in a transaction of its own, so that nobody waits for it. Derby is told of the
     * index: looking at all rows it would wait for every request that is being done. To PostgreSQL that is a comment.
     */
    private void forget(String asked) {
        transactions.within(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select id from kernel.kept_answer"
                            + " --DERBY-PROPERTIES index=answer_kept_until\n where kept_until < ?"
                            + " order by kept_until fetch first " + MOST_FORGOTTEN + " rows only");
                    var delete = connection.prepareStatement(
                            "delete from kernel.kept_answer where id = ? and kept_until < ?")) {
                var now = clock.now().toEpochMilli();
                // in one order, so that two who forget at once never wait for each other
                var old = new TreeSet<>(Set.of(asked));
                query.setLong(1, now);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        old.add(rows.getString(1));
                    }
                }
                for (var id : old) {
                    delete.setString(1, id);
                    delete.setLong(2, now);
                    delete.addBatch();
                }
                return delete.executeBatch().length;
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        });
    }

    /** On Derby it waits for whoever has taken the key; on PostgreSQL taking it does. */
    private Optional<Kept> find(String id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select request_hash, status, location, etag, body from kernel.kept_answer where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Kept(
                                rows.getString(1),
                                new Answer(
                                        rows.getInt(2),
                                        Optional.ofNullable(rows.getString(3)),
                                        Optional.ofNullable(rows.getString(4)),
                                        Optional.ofNullable(rows.getString(5)))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private void take(String id, RepeatableRequest request) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into kernel.kept_answer (id, request_hash, kept_until) values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, request.hash());
            insert.setLong(3, clock.now().plus(KEPT).toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private void keep(String id, Answer answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update kernel.kept_answer set status = ?, location = ?, etag = ?, body = ? where id = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location().orElse(null));
            update.setString(3, answer.etag().orElse(null));
            update.setString(4, answer.body().orElse(null));
            update.setString(5, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
