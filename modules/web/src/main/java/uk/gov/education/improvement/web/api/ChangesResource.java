package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.Verification;
import uk.gov.education.improvement.web.door.Enquiry;

/** The record of change. */
@Path("api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChangesResource {
    private final Changes changes;

    @Inject
    public ChangesResource(Changes changes) {
        this.changes = changes;
    }

    /** Reads the whole record from its beginning: how many entries hold, and the first that does not, or null. */
    @GET
    @Path("verification")
    public Verification verification(@Context Enquiry enquiry) {
        enquiry.refuseParameters();
        return changes.verify(enquiry.asker());
    }
}
