package uk.gov.education.improvement.kernel.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The two databases the product runs on, and the few words in which their SQL differs. */
public enum Vendor {
    DERBY(Map.of(
            "timestamp", "timestamp",
            "text", "clob",
            "bytes", "blob",
            "maybe_null", "null",
            // Derby compares by code point already
            "collate", "")),
    POSTGRESQL(Map.of(
            "timestamp", "timestamptz",
            "text", "text",
            "bytes", "bytea",
            "maybe_null", "drop not null",
            // keys are compared by code point, so that both databases page in the same order
            "collate", "collate \"C\""));

    private final Map<String, String> words;

    Vendor(Map<String, String> words) {
        this.words = words;
    }

    /** What stands for {@code ${…}} in the migrations. */
    Map<String, String> words() {
        return words;
    }

    public static Vendor of(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("Derby") ? DERBY : POSTGRESQL;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
