package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

/** Which imports are undone, by whom, when and why: each once. */
@ApplicationScoped
public class UndoneImports {
    /** @param by our id of the person */
    record Undoing(String by, Instant at, String reason) {}

    private final DataSource database;
    private final ImportTurn turn;

    @Inject
    UndoneImports(DataSource database, ImportTurn turn) {
        this.database = database;
        this.turn = turn;
    }

    /** Keeps files, and others who undo one, waiting until the caller's transaction ends. */
    public void hold() {
        turn.take();
    }

    /**
     * Notes it in the caller's transaction.
     *
     * @param recordedAt the instant at which the import had recorded what is undone
     */
    public void note(Asker by, String importId, String reason, Instant recordedAt, Instant now) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into kernel.import_undoing"
                        + " (job_id, recorded_at, undone_by, undone_at, reason) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, importId);
            insert.setString(2, recordedAt.toString());
            insert.setString(3, by.person());
            insert.setString(4, now.toString());
            insert.setString(5, reason);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    Map<String, Undoing> of(Collection<String> jobIds) {
        if (jobIds.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select job_id, undone_by, undone_at, reason from kernel.import_undoing where job_id in ("
                                + String.join(",", Collections.nCopies(jobIds.size(), "?")) + ")")) {
            var place = 0;
            for (var id : jobIds) {
                query.setString(++place, id);
            }
            try (var rows = query.executeQuery()) {
                var found = new HashMap<String, Undoing>();
                while (rows.next()) {
                    found.put(
                            rows.getString(1),
                            new Undoing(rows.getString(2), Instant.parse(rows.getString(3)), rows.getString(4)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The instants at which imports had recorded what is undone now; few among many imports. */
    public Set<Instant> instants() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select recorded_at from kernel.import_undoing");
                var rows = query.executeQuery()) {
            var instants = new HashSet<Instant>();
            while (rows.next()) {
                instants.add(Instant.parse(rows.getString(1)));
            }
            return instants;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
