package uk.gov.education.improvement.web.pages.pattern;

import java.time.Instant;
import uk.gov.education.improvement.kernel.time.Clock;

/** When something was done here, as people in England say it. */
public final class Moments {
    private Moments() {}

    public static String inWords(Instant moment) {
        return Clock.inWords(moment);
    }
}
