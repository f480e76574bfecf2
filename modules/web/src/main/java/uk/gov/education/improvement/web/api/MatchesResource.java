package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.registry.matching.Matches;
import uk.gov.education.improvement.registry.matching.MatchesView;
import uk.gov.education.improvement.web.door.Enquiry;

/** Who could help with a need. */
@Path("api/v1/needs/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MatchesResource {
    private final Matches matches;

    @Inject
    public MatchesResource(Matches matches) {
        this.matches = matches;
    }

    /** Every provider, ranked with its reasons or left out by a rule; the support that its authority has already. */
    @GET
    public MatchesView matches(@Context Enquiry enquiry, @PathParam("id") String id) {
        return matches.of(enquiry.asker(), id, enquiry.asAtAlone());
    }
}
