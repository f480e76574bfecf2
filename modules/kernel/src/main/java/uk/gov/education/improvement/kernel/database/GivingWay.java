package uk.gov.education.improvement.kernel.database;

import java.sql.SQLException;

/** What both databases say when one had to give way to others, or waited too long for them: class 40 of SQL's states. */
public final class GivingWay {
    private static final String CLASS = "40";

    private GivingWay() {}

    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CLASS)) {
                return true;
            }
        }
        return false;
    }
}
