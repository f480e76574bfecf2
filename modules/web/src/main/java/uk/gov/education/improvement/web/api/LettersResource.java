package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.selection.LetterView;
import uk.gov.education.improvement.registry.selection.Letters;
import uk.gov.education.improvement.registry.selection.OutcomeView;
import uk.gov.education.improvement.registry.selection.PromoteReserve;
import uk.gov.education.improvement.registry.selection.Promotions;
import uk.gov.education.improvement.web.door.Enquiry;

/** What applicants are told of their applications. */
@Path("api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LettersResource {
    private final Letters letters;
    private final Promotions promotions;

    @Inject
    public LettersResource(Letters letters, Promotions promotions) {
        this.letters = letters;
        this.promotions = promotions;
    }

    /** The letter about an application: for the department from the decision on, for its applicant from its publication. */
    @GET
    @Path("{id}/letter")
    public LetterView letter(@Context Enquiry enquiry, @PathParam("id") String id) {
        return letters.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Selects the first of the reserve list, where a place is free. Needs {@code If-Match}, with the ETag of the application. */
    @POST
    @Path("{id}/promote")
    public OutcomeView promote(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        promotions.toPromote(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, "application", body);
        return promotions.promote(enquiry.asker(), new PromoteReserve(id, version, body.read(ApplicationAct.PROMOTE)));
    }
}
