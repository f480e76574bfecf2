package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/** What waits of rounds: for the department to be decided, for an authority to be handed in, for an assessor to be scored. */
@RequestScoped
class RoundsThatWait {
    private final Rounds rounds;
    private final Applications applications;
    private final ScoreWork scores;
    private final AccessTable access;

    @Inject
    RoundsThatWait(Rounds rounds, Applications applications, ScoreWork scores, AccessTable access) {
        this.rounds = rounds;
        this.applications = applications;
        this.scores = scores;
        this.access = access;
    }

    /** The newest rounds that are published and not decided. */
    List<RoundView> rounds(Asker by, AsAt asAt, int most) {
        return access.allows(by, Rounds.READ)
                ? rounds.list(by, new RoundFilter(List.of(RoundState.PUBLISHED), Optional.empty(), most), asAt)
                        .rows()
                : List.of();
    }

    /** The asker's newest applications that are not handed in. */
    List<ApplicationView> drafts(Asker by, AsAt asAt, int most) {
        return access.allows(by, ApplicationWork.APPLY)
                ? applications
                        .list(
                                by,
                                new ApplicationFilter(
                                        List.of(), List.of(ApplicationState.DRAFT), Optional.empty(), most),
                                asAt)
                        .rows()
                : List.of();
    }

    /** The asker's newest score sheets that are not handed in. */
    List<ScoreSheetView> sheets(Asker by, AsAt asAt, int most) {
        return access.allows(by, ScoreWork.SCORE)
                ? scores.list(
                                by,
                                new ScoreSheetFilter(
                                        List.of(), List.of(ScoreSheetState.ASSIGNED), Optional.empty(), most),
                                asAt)
                        .rows()
                : List.of();
    }
}
