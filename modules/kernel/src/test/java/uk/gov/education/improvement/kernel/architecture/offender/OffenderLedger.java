package uk.gov.education.improvement.kernel.architecture.offender;

import java.util.List;
import javax.sql.DataSource;

/** Kept to be caught: called no store, and asks the database all the same. */
class OffenderLedger {
    DataSource database;

    List<String> entries() {
        return List.of();
    }
}
