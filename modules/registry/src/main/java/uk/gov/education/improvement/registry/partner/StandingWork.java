package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobWork;
import uk.gov.education.improvement.kernel.job.Progress;

/**
 * Asks the rule again of partners about whose members judgements were recorded: a transaction for each partner, so that a
 * job that is begun anew goes on where it was, and does nothing twice.
 */
@ApplicationScoped
class StandingWork implements JobWork {
    static final String KIND = "partner-standing";

    /** @param authorityIds whose judgements; empty for all */
    record Order(Set<String> authorityIds) {}

    /** @param partners of how many the rule was asked */
    record Result(long partners, long putUnderReview) {}

    private final PartnerChecks checks;
    private final Transactions transactions;

    @Inject
    StandingWork(PartnerChecks checks, Transactions transactions) {
        this.checks = checks;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, Progress progress) {
        // by the product's own rule, whoever recorded the judgement
        var by = Asker.product(Origin.JOB, job.id());
        var order = Json.read(job.input(), Order.class);
        var opened = 0L;
        var partners = checks.asked(by, order.authorityIds());
        for (var partner : partners) {
            opened += checks.check(by, partner);
            progress.add(1);
        }
        var result = new Result(partners.size(), opened);
        transactions.within(() -> {
            progress.finish(result);
            return result;
        });
    }
}
