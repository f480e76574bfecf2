package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Json;

/** The rows that the result of an import names, apart from its counts: fifty results in a list are counts only. */
@ApplicationScoped
class NamedRows {
    private final DataSource database;

    @Inject
    NamedRows(DataSource database) {
        this.database = database;
    }

    /** Keeps them in the caller's transaction. */
    void keep(String jobId, ImportResult.Named named) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into kernel.import_naming (job_id, named) values (?, ?)")) {
            insert.setString(1, jobId);
            insert.setString(2, Json.of(named));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    Optional<ImportResult.Named> of(String jobId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select named from kernel.import_naming where job_id = ?")) {
            query.setString(1, jobId);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(Json.read(rows.getString(1), ImportResult.Named.class))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
