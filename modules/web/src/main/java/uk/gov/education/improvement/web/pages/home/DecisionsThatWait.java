package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.assessment.ScoreSheetFilter;
import uk.gov.education.improvement.registry.assessment.ScoreSheetState;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreWork;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.oversight.InterventionTasks;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.PartnerWork;
import uk.gov.education.improvement.registry.partner.Partners;

/** What waits for a decision, for those who decide. */
@RequestScoped
class DecisionsThatWait {
    private final InterventionTasks tasks;
    private final Disputes disputes;
    private final Partners partners;
    private final ScoreWork scores;
    private final AccessTable access;

    @Inject
    DecisionsThatWait(
            InterventionTasks tasks, Disputes disputes, Partners partners, ScoreWork scores, AccessTable access) {
        this.tasks = tasks;
        this.disputes = disputes;
        this.partners = partners;
        this.scores = scores;
        this.access = access;
    }

    /** Instruments that wait for a decision or a review; empty for who does not decide. */
    Optional<HomePage.Decisions> interventions(Asker by, AsAt asAt, int most) {
        return tasks.decides(by)
                ? Optional.of(new HomePage.Decisions(tasks.waiting(by, asAt), tasks.overdue(by, asAt, most)))
                : Optional.empty();
    }

    /** Partners whose review waits for a decision; empty for who does not decide. */
    Optional<List<PartnerView>> reviews(Asker by, AsAt asAt) {
        return access.allows(by, PartnerWork.DECIDE) ? Optional.of(partners.waiting(by, asAt)) : Optional.empty();
    }

    /** How many disputes wait, for those who may decide. */
    Optional<Long> disputes(Asker by, AsAt asAt) {
        return access.allows(by, DisputeWork.DECIDE)
                ? Optional.of(disputes.list(by, DisputeFilter.waiting(1), asAt).total())
                : Optional.empty();
    }

    /** The asker's newest score sheets that are not handed in. */
    List<ScoreSheetView> sheets(Asker by, AsAt asAt, int most) {
        return access.allows(by, ScoreWork.SCORE)
                ? scores.list(by, ScoreSheetFilter.in(ScoreSheetState.ASSIGNED, most), asAt)
                        .rows()
                : List.of();
    }
}
