package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.web.door.Enquiry;

/** The register as pages and as a file. */
@Path("authorities")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RegisterPages {
    private final Register register;

    @Inject
    public RegisterPages(Register register) {
        this.register = register;
    }

    @GET
    public Page list(@Context Enquiry enquiry) {
        var address = enquiry.address(RegisterFilter.PARAMETERS);
        var filter = RegisterFilter.of(address);
        address.refuseIfFaulty();
        return new AuthoritiesPage(
                register.list(enquiry.asker(), filter, enquiry.asAt()), address, enquiry.lookingFrom());
    }
}
