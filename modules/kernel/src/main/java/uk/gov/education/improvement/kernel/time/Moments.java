package uk.gov.education.improvement.kernel.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was done here, as people in England say it. */
public final class Moments {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Clock.LONDON);

    private Moments() {}

    public static String inWords(Instant moment) {
        return MOMENT.format(moment);
    }
}
