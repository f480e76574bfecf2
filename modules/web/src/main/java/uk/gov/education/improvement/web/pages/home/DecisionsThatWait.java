package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.award.ClaimView;
import uk.gov.education.improvement.registry.award.InstalmentWork;
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
    private final Awards awards;
    private final AccessTable access;

    @Inject
    DecisionsThatWait(
            InterventionTasks tasks, Disputes disputes, Partners partners, Awards awards, AccessTable access) {
        this.tasks = tasks;
        this.disputes = disputes;
        this.partners = partners;
        this.awards = awards;
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

    /** Claims of instalments that wait for a decision; empty for who does not decide. */
    Optional<Slice<ClaimView>> claims(Asker by, AsAt asAt, int most) {
        return access.allows(by, InstalmentWork.DECIDE) ? Optional.of(awards.claims(by, asAt, most)) : Optional.empty();
    }

    /** How many disputes wait, for those who may decide. */
    Optional<Long> disputes(Asker by, AsAt asAt) {
        return access.allows(by, DisputeWork.DECIDE)
                ? Optional.of(disputes.list(by, DisputeFilter.waiting(1), asAt).total())
                : Optional.empty();
    }
}
