package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.leadership.LeadershipCohortView;
import uk.gov.education.improvement.registry.leadership.Reach;
import uk.gov.education.improvement.registry.leadership.StrandView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** A strand of the leadership programme: what it is, how far it reached, its cohorts. */
public record StrandPage(StrandView strand, Reach reach, Slice<LeadershipCohortView> cohorts, LookingFrom looking)
        implements Page {
    /** As many cohorts as are shown. */
    static final int MOST = 100;

    static String path(String id) {
        return Sections.LEADERSHIP + "/strands/" + id;
    }

    @Override
    public String title() {
        return strand.name();
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Leadership programme", looking.link(Sections.LEADERSHIP)));
    }

    public String sentence() {
        return LeadershipPage.authorities(reach) + " took part by " + looking.dayInWords() + ", with "
                + LeadershipPage.people(reach) + " and " + LeadershipPage.days(reach) + ". It is counted in "
                + strand.counted().label() + " first of all.";
    }

    public static String days(LeadershipCohortView cohort) {
        var from = PartialDate.on(cohort.from()).inWords();
        return cohort.until()
                .map(until -> from + " to " + PartialDate.on(until).inWords())
                .orElse("From " + from);
    }

    public static String places(LeadershipCohortView cohort) {
        return "%,d of %,d".formatted(cohort.taken(), cohort.places());
    }
}
