package uk.gov.education.improvement.registry.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.Cell;
import uk.gov.education.improvement.registry.authority.DeliveryOrganisations;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;

/** Where authorities are, who delivers for them, and who is like some of them. */
@Dependent
class Surroundings {
    private final Authorities authorities;
    private final DeliveryOrganisations deliverers;
    private final NeighbourSets neighbours;

    @Inject
    Surroundings(Authorities authorities, DeliveryOrganisations deliverers, NeighbourSets neighbours) {
        this.authorities = authorities;
        this.deliverers = deliverers;
        this.neighbours = neighbours;
    }

    /**
     * @param deliverers the ids of who delivers for an authority on the day, certainly or possibly
     * @param neighbours of each of the recipients
     */
    record Seen(
            Map<String, Cell> cells,
            Map<String, Set<String>> deliverers,
            Map<String, NeighbourSets.Places> neighbours) {}

    /** As seen from some recipients. */
    Seen of(Asker by, Collection<String> recipients, AsAt asAt) {
        return new Seen(
                authorities.cells(by, asAt),
                deliverers.delivering(by, asAt).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.authority().id(),
                                Collectors.mapping(one -> one.deliverer().id(), Collectors.toSet()))),
                neighbours.places(by, recipients, asAt));
    }
}
