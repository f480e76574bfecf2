package uk.gov.education.improvement.web.pages.authority;

import java.util.List;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The same authorities by the same filters as a list, as a map and as a file. */
final class Ways {
    static final String MAP = Sections.AUTHORITIES + "/map";

    private Ways() {}

    static List<Link> fromList(Asked asked) {
        return List.of(
                Link.here("List"),
                Link.of("Map", MAP + asked.address().without("after", "")),
                Link.of("File (CSV)", file(asked)));
    }

    static List<Link> fromMap(Asked asked) {
        return List.of(
                Link.of("List", Sections.AUTHORITIES + filters(asked)),
                Link.here("Map"),
                Link.of("File (CSV)", file(asked)));
    }

    static String file(Asked asked) {
        return Sections.AUTHORITIES + ".csv" + filters(asked);
    }

    /** What the map alone is asked means nothing elsewhere. */
    private static String filters(Asked asked) {
        var shown = asked.values(Shading.PARAMETER).stream().findFirst().orElse("");
        return asked.address().without(Shading.PARAMETER, shown);
    }
}
