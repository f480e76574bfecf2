package uk.gov.education.improvement.web.offender;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Kept to be caught: badly named, asks for the time, takes too much and by a field, counts in floating point. */
public class DoorManager {
    double size;

    @Inject
    DataSource database;

    @Inject
    DoorManager(String one, String two, String three, String four, String five, String six) {}

    public LocalDate getToday() {
        return LocalDate.now();
    }

    /** Kept to be caught: asks the database itself. */
    static class AsksTheDatabase {
        EntityManager rows;

        void ask(DataSource database) throws SQLException {
            database.getConnection().close();
        }
    }
}
