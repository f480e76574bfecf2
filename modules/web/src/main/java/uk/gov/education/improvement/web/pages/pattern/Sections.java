package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.web.govuk.Link;

/** Where the sections of the service are, and the way down to them. */
public final class Sections {
    public static final String HOME = "/";
    public static final String AUTHORITIES = "/authorities";
    public static final String JUDGEMENTS = "/inspections";
    public static final String INTERVENTIONS = "/interventions";
    public static final String DISPUTES = "/disputes";
    public static final String PARTNERS = "/eligibility";
    public static final String ALLIANCES = "/alliances";
    public static final String ACCREDITATION = "/accreditation";
    public static final String ADMINISTRATION = "/administration";

    /** Where every page of administration hangs. */
    public static final Link TO_ADMINISTRATION = Link.of("Administration", ADMINISTRATION);

    private Sections() {}

    /** The links from the home page down to a page. */
    public static List<Link> trail(Link... down) {
        return Stream.concat(Stream.of(Link.of("Home", HOME)), Stream.of(down)).toList();
    }
}
