package uk.gov.education.improvement.kernel.database;

import java.sql.SQLException;

/** What both databases say when a key that is given once would be given twice. */
final class UniqueKey {
    private static final String BROKEN = "23505";

    private UniqueKey() {}

    static boolean isBrokenIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && BROKEN.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
