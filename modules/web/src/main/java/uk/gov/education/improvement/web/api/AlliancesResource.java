package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.gov.education.improvement.alliance.alliance.AllianceView;
import uk.gov.education.improvement.alliance.alliance.Alliances;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.web.door.Enquiry;

/** The regional improvement alliances, by our id or by region. */
@Path("api/v1/alliances")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AlliancesResource {
    private final Alliances alliances;

    @Inject
    public AlliancesResource(Alliances alliances) {
        this.alliances = alliances;
    }

    /** All nine, by region, with how many members each has on the day and whether it was there. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var found = alliances.list(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }

    /** One alliance as at a day. */
    @GET
    @Path("{alliance}")
    public AllianceView find(@Context Enquiry enquiry, @PathParam("alliance") String alliance) {
        return alliances.find(enquiry.asker(), alliance, enquiry.asAtAlone());
    }

    /** The authorities of its region that have their duty on the day, each with its latest judgement; all of them. */
    @GET
    @Path("{alliance}/members")
    public Response members(@Context Enquiry enquiry, @PathParam("alliance") String alliance) {
        var asAt = enquiry.asAtAlone();
        var region = alliances.find(enquiry.asker(), alliance, asAt).region();
        var members = alliances.members(enquiry.asker(), region, asAt);
        return ListAnswer.of(enquiry, new Slice<>(members, members.size(), Optional.empty()), asAt);
    }
}
