package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.web.door.Enquiry;

/** The sets of statistical neighbours by which authorities can be compared. */
@Path("api/v1/neighbour-sets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NeighbourSetsResource {
    private final NeighbourSets sets;

    @Inject
    public NeighbourSetsResource(NeighbourSets sets) {
        this.sets = sets;
    }

    /** Every set that is recorded, the newest first, each with whether there was one on the day; at most 100. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var found = sets.list(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }
}
