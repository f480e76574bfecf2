package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

/**
 * One file at a time, however many servers there are: of two that bring the same new rows at once, the second looks them
 * up only when the first has written them. A row of its own, taken first of all, since everybody takes the head of the
 * record of change last.
 */
@ApplicationScoped
class ImportTurn {
    private final DataSource database;

    @Inject
    ImportTurn(DataSource database) {
        this.database = database;
    }

    /** Waits for the turn and keeps it until the caller's transaction ends; to be called before anything is looked up. */
    void take() {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update kernel.import_turn set turns = turns + 1 where id = 1")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
