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
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.Timelines;
import uk.gov.education.improvement.web.door.Enquiry;

/** Authorities, by our id, DfE number or GSS code of any age. */
@Path("api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuthoritiesResource {
    private final Register register;
    private final Authorities authorities;
    private final Timelines timelines;

    @Inject
    public AuthoritiesResource(Register register, Authorities authorities, Timelines timelines) {
        this.register = register;
        this.authorities = authorities;
        this.timelines = timelines;
    }

    @GET
    public Response list(@Context Enquiry enquiry) {
        var address = enquiry.address(RegisterFilter.PARAMETERS);
        var filter = RegisterFilter.of(address);
        address.refuseIfFaulty();
        var asAt = enquiry.asAt();
        return ListAnswer.of(
                enquiry, register.list(enquiry.asker(), filter, asAt).page(), asAt);
    }

    @GET
    @Path("{identifier}")
    public AuthorityView find(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return authorities.find(enquiry.asker(), identifier, enquiry.asAt());
    }
}
