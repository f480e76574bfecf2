package uk.gov.education.improvement.web.pages.pattern;

import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;

/** Who did something, as pages say it. */
public final class Author {
    /** Who the record of change says it was when nobody was. */
    private static final String PRODUCT = Asker.product(Origin.START, "").person();

    private Author() {}

    /** @param named by the record of change */
    public static String inWords(String named) {
        return isPerson(named) ? named : "the service, from its own files";
    }

    /** Whether it was anybody. */
    public static boolean isPerson(String named) {
        return !named.equals(PRODUCT);
    }
}
