package uk.gov.education.improvement.registry.oversight;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.intervention.InterventionView;

/**
 * The authorities lifted out of intervention since a day: whose last instrument of social care ended by the day asked, and
 * was not replaced, among what is recorded here.
 *
 * @param lifted the newest first
 * @param stated what others have stated, to stand beside the count
 */
public record LiftedView(LocalDate since, AsAt asAt, List<InterventionView> lifted, List<Stated> stated) {
    /** The parameter that says since when. */
    public static final String SINCE = "since";

    /** Since when the figures count that others have stated. */
    public static final LocalDate USUAL = LocalDate.of(2010, 1, 1);

    /** @param by as it was said */
    public record Stated(String by, int authorities, String words, String source) {}
}
