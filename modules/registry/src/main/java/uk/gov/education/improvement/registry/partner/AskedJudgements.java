package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;

/** The judgements that a partner is asked about, and what a rule says by the day each was published. */
@Dependent
class AskedJudgements {
    private final Inspections inspections;
    private final Authorities authorities;
    private final Eligibility eligibility;

    @Inject
    AskedJudgements(Inspections inspections, Authorities authorities, Eligibility eligibility) {
        this.inspections = inspections;
        this.authorities = authorities;
        this.eligibility = eligibility;
    }

    List<InspectionView> of(Asker by, Collection<String> authorityIds, AsAt asAt) {
        return inspections.graded(by, authorityIds, asAt);
    }

    /** Empty where the authority had ended by then: nobody is eligible or not any more. */
    Optional<ExplanationView> ask(Asker by, String rule, InspectionView judgement, Instant recordedBy) {
        var asAt = AsAt.day(judgement.countsFrom(), recordedBy);
        return authorities.ended(by, List.of(judgement.authorityId()), asAt).isEmpty()
                ? Optional.of(eligibility.explain(by, Optional.of(rule), judgement.authorityId(), asAt))
                : Optional.empty();
    }
}
