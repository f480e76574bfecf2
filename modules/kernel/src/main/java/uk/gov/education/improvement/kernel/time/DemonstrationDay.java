package uk.gov.education.improvement.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

/** The day the demonstration was set to, for all its servers and users. Outside the demonstration nothing sets it. */
@ApplicationScoped
public class DemonstrationDay {
    private final DataSource database;

    @Inject
    public DemonstrationDay(DataSource database) {
        this.database = database;
    }

    public Optional<LocalDate> set() {
        try (var connection = database.getConnection()) {
            return read(connection, "");
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /**
     * @param day empty to go back to the real day
     * @return what it was until now; within a transaction nobody else sets it before that ends
     */
    public Optional<LocalDate> set(Optional<LocalDate> day) {
        try (var connection = database.getConnection()) {
            var before = read(connection, " for update");
            try (var update =
                    connection.prepareStatement("update kernel.demonstration_day set the_day = ? where id = 1")) {
                update.setString(1, day.map(LocalDate::toString).orElse(null));
                update.executeUpdate();
            }
            return before;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static Optional<LocalDate> read(Connection connection, String locking) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select the_day from kernel.demonstration_day where id = 1" + locking);
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)).map(LocalDate::parse) : Optional.empty();
        }
    }
}
