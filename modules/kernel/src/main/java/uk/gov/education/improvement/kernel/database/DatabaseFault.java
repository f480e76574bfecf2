package uk.gov.education.improvement.kernel.database;

import java.sql.SQLException;

/** The database did not do what it was asked: an incident, never an answer to a person. */
public final class DatabaseFault extends RuntimeException {
    public DatabaseFault(SQLException cause) {
        super(cause);
    }
}
