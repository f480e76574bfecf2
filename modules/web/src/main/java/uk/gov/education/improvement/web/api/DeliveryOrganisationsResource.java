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
import uk.gov.education.improvement.registry.authority.DeliveryOrganisations;
import uk.gov.education.improvement.web.door.Enquiry;

/** Organisations that deliver services for authorities. */
@Path("api/v1/delivery-organisations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveryOrganisationsResource {
    private final DeliveryOrganisations organisations;

    @Inject
    public DeliveryOrganisationsResource(DeliveryOrganisations organisations) {
        this.organisations = organisations;
    }

    /** Who delivers for whom on a day, certainly or possibly; at most 1,000. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var deliveries = organisations.delivering(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(deliveries, deliveries.size(), Optional.empty()), asAt);
    }
}
