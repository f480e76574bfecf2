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
import uk.gov.education.improvement.registry.counterpart.Counterparts;
import uk.gov.education.improvement.registry.counterpart.CounterpartsView;
import uk.gov.education.improvement.web.door.Enquiry;

/** What came after one engagement. */
@Path("api/v1/engagements/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ComparisonResource {
    private final Counterparts counterparts;

    @Inject
    public ComparisonResource(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /**
     * The recipient's last graded report before support and its next, beside those of at most ten authorities with the same
     * grade and no support recorded here. Shares are from 0 to 1, with Wilson's range at 95%. It shows what followed, and not
     * what caused it.
     */
    @GET
    public CounterpartsView comparison(@Context Enquiry enquiry, @PathParam("id") String id) {
        return counterparts.of(enquiry.asker(), id, enquiry.asAtAlone());
    }
}
