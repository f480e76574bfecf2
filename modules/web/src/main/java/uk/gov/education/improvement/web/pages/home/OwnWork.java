package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.ReviewWork;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.round.RoundView;

/** What the asker has begun, or is asked to do: as an applicant, as an assessor, or for a need of support. */
@RequestScoped
class OwnWork {
    private final Applications applications;
    private final ScoreWork scores;
    private final Needs needs;
    private final Engagements engagements;
    private final AccessTable access;

    @Inject
    OwnWork(Applications applications, ScoreWork scores, Needs needs, Engagements engagements, AccessTable access) {
        this.applications = applications;
        this.scores = scores;
        this.needs = needs;
        this.engagements = engagements;
        this.access = access;
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

    /** Open needs that the asker may move on, the late ones first and of each the oldest; empty for who moves none. */
    Optional<HomePage.OpenNeeds> needs(Asker by, AsAt asAt, int most) {
        if (!access.allows(by, NeedWork.MOVE)) {
            return Optional.empty();
        }
        var late = needs.list(by, NeedFilter.in(NeedState.OPEN, true, most), asAt);
        var open = needs.list(by, NeedFilter.in(NeedState.OPEN, false, most), asAt);
        return Optional.of(new HomePage.OpenNeeds(
                Stream.concat(late.rows().stream(), open.rows().stream().filter(need -> !need.late()))
                        .limit(most)
                        .toList(),
                open.total(),
                late.total()));
    }

    /** Engagements whose review of impact is due, for those who review. */
    List<EngagementView> reviews(Asker by, AsAt asAt, int most) {
        return access.allows(by, ReviewWork.REVIEW)
                ? engagements
                        .list(by, EngagementFilter.all(most).flagged(EngagementFilter.Flag.REVIEW_DUE), asAt)
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
