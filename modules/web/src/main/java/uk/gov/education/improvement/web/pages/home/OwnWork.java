package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.ApplicationWork;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.assessment.ScoreSheetFilter;
import uk.gov.education.improvement.registry.assessment.ScoreSheetState;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreWork;
import uk.gov.education.improvement.registry.round.RoundView;

/** What the asker has begun, or is asked to do: as an applicant, or as an assessor. */
@RequestScoped
class OwnWork {
    private final Applications applications;
    private final ScoreWork scores;
    private final SupportWork support;
    private final AccessTable access;

    @Inject
    OwnWork(Applications applications, ScoreWork scores, SupportWork support, AccessTable access) {
        this.applications = applications;
        this.scores = scores;
        this.support = support;
        this.access = access;
    }

    /** The same for support. */
    SupportWork support() {
        return support;
    }

    /** Until when the asker may apply to each of some rounds. */
    Map<String, LocalDate> lastDays(Asker by, List<RoundView> published, AsAt asAt) {
        return applications.lastDays(by, published, asAt);
    }

    /** The asker's newest applications that are not handed in. */
    List<ApplicationView> drafts(Asker by, AsAt asAt, int most) {
        return access.allows(by, ApplicationWork.APPLY)
                ? applications
                        .list(by, ApplicationFilter.in(ApplicationState.DRAFT, most), asAt)
                        .rows()
                : List.of();
    }

    /** The asker's newest score sheets that are not handed in. */
    List<ScoreSheetView> sheets(Asker by, AsAt asAt, int most) {
        return access.allows(by, ScoreWork.SCORE)
                ? scores.list(by, ScoreSheetFilter.in(ScoreSheetState.ASSIGNED, most), asAt)
                        .rows()
                : List.of();
    }
}
