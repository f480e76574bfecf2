package uk.gov.education.improvement.registry.counterpart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;

/** Who there is to be set beside a recipient, and how all were judged. */
@Dependent
class Pool {
    private final Authorities authorities;
    private final Inspections inspections;
    private final NeighbourSets neighbours;

    @Inject
    Pool(Authorities authorities, Inspections inspections, NeighbourSets neighbours) {
        this.authorities = authorities;
        this.inspections = inspections;
        this.neighbours = neighbours;
    }

    /**
     * @param pool who has the duty on the day asked
     * @param recipients by our ids
     * @param reports the graded ones that were certainly published by the day, oldest first
     */
    record Known(
            List<AuthorityRef> pool,
            Map<String, AuthorityRef> recipients,
            Map<String, List<Report>> reports,
            Map<String, NeighbourSets.Places> neighbours) {}

    /** By a fixed number of statements. */
    Known of(Asker by, Collection<String> recipients, AsAt asAt) {
        var pool = authorities.inForce(by, asAt);
        var all = Stream.concat(pool.stream().map(AuthorityRef::id), recipients.stream())
                .collect(Collectors.toSet());
        return new Known(
                pool,
                authorities.named(by, recipients, asAt),
                inspections.graded(by, all, asAt).stream()
                        .map(Report::of)
                        .collect(Collectors.groupingBy(Report::authorityId)),
                neighbours.places(by, recipients, asAt));
    }
}
