package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.gov.education.improvement.registry.neighbour.ComparisonView;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.web.door.Enquiry;

/** An authority beside its statistical neighbours. */
@Path("api/v1/authorities/{identifier}/neighbours")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NeighboursResource {
    private final NeighbourSets sets;

    @Inject
    public NeighboursResource(NeighbourSets sets) {
        this.sets = sets;
    }

    /**
     * What was judged of an authority by the day, part by part, beside its neighbours in one set (parameter {@code set}; unless
     * said, the newest that there certainly was on the day).
     */
    @GET
    public ComparisonView compare(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        var set = enquiry.read(List.of(NeighbourSets.SET), address -> address.text(NeighbourSets.SET));
        return sets.compare(enquiry.asker(), identifier, set, enquiry.asAt());
    }
}
