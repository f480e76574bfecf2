package uk.gov.education.improvement.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.AskedBy;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.Clock;

/** Long work as rows: what, by whom, how far, what came of it. Taken by lease, so that several servers can share it. */
@ApplicationScoped
public class Jobs {
    /** How long a server keeps a job without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    private static final String COLUMNS =
            "id, kind, asked_by, request, state, unit, done, total, outcome, queued_at, finished_at, attempts";

    private final DataSource database;
    private final Clock clock;
    private final Identifiers identifiers;

    @Inject
    public Jobs(DataSource database, Clock clock, Identifiers identifiers) {
        this.database = database;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /** Queues a job in the caller's transaction. */
    public String queue(Asker by, String kind, String unit, OptionalLong total, Object input) {
        var id = identifiers.next();
        run(
                "insert into kernel.job (id, kind, asked_by, owner, request, state, unit, done, total, queued_at,"
                        + " lease_until) values (?, ?, ?, ?, ?, 'QUEUED', ?, 0, ?, ?, 0)",
                id,
                kind,
                Json.of(AskedBy.of(by)),
                Owner.of(by.organisation()),
                Json.of(input),
                unit,
                total.isPresent() ? (Object) total.getAsLong() : null,
                clock.now().toString());
        return id;
    }

    public Optional<Job> find(String id) {
        return read("select " + COLUMNS + " from kernel.job where id = ?", id).stream()
                .findFirst();
    }

    /** The newest jobs of a kind, newest first. */
    public List<Job> newest(String kind, int limit) {
        return read(
                "select " + COLUMNS + " from kernel.job where kind = ? order by id desc fetch first " + limit
                        + " rows only",
                kind);
    }

    /** The same of those that an organisation asked for. */
    public List<Job> newest(String kind, Owner owner, int limit) {
        return read(
                "select " + COLUMNS + " from kernel.job where owner = ? and kind = ? order by id desc fetch first "
                        + limit + " rows only",
                owner,
                kind);
    }

    /** Jobs that nobody holds: new ones, and those whose server gave no sign of life for a lease. */
    List<Job> waiting(int limit) {
        return read(
                "select " + COLUMNS
                        + " from kernel.job where state in ('QUEUED', 'RUNNING') and lease_until < ? order by id"
                        + " fetch first " + limit + " rows only",
                clock.now().toEpochMilli());
    }

    /** Takes the job for this server, unless another was quicker. */
    boolean take(String id, String server) {
        var now = clock.now().toEpochMilli();
        return run(
                        "update kernel.job set state = 'RUNNING', done = 0, attempts = attempts + 1, lease_by = ?, lease_until = ? where id = ?"
                                + " and state in ('QUEUED', 'RUNNING') and lease_until < ?",
                        server,
                        now + LEASE.toMillis(),
                        id,
                        now)
                == 1;
    }

    /** Says how far the job is and that its server lives. */
    void beat(String id, String server, long done) {
        run(
                "update kernel.job set done = ?, lease_until = ? where id = ? and lease_by = ? and state = 'RUNNING'",
                done,
                clock.now().toEpochMilli() + LEASE.toMillis(),
                id,
                server);
    }

    /** @throws LeaseLost when another server has taken the job over */
    void finish(String id, String server, Job.State state, long done, Object result) {
        var finished = run(
                "update kernel.job set state = ?, done = ?, outcome = ?, finished_at = ?, lease_until = 0"
                        + " where id = ? and lease_by = ? and state = 'RUNNING'",
                state.name(),
                done,
                Json.of(result),
                clock.now().toString(),
                id,
                server);
        if (finished != 1) {
            throw new LeaseLost(id);
        }
    }

    private int run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private List<Job> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var jobs = new ArrayList<Job>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (values[i] == null) {
                statement.setNull(i + 1, Types.BIGINT);
            } else {
                statement.setString(i + 1, values[i].toString());
            }
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        var total = row.getLong(8);
        var knowsTotal = !row.wasNull();
        return new Job(
                row.getString(1),
                row.getString(2),
                Json.read(row.getString(3), AskedBy.class),
                row.getString(4),
                Job.State.valueOf(row.getString(5)),
                row.getString(6),
                row.getLong(7),
                knowsTotal ? OptionalLong.of(total) : OptionalLong.empty(),
                Optional.ofNullable(row.getString(9)),
                Instant.parse(row.getString(10)),
                Optional.ofNullable(row.getString(11)).map(Instant::parse),
                row.getInt(12));
    }
}
