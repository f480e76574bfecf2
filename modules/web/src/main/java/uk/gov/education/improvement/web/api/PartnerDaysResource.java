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
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.engagement.ProviderDays;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.web.door.Enquiry;

/** The days of a partner. */
@Path("api/v1/partners/{id}/days")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnerDaysResource {
    private final Partners partners;
    private final ProviderDays days;

    @Inject
    public PartnerDaysResource(Partners partners, ProviderDays days) {
        this.partners = partners;
        this.days = days;
    }

    /** By financial year and theme, on the day asked: the days it is funded to give, agreed, delivered, and left to agree. */
    @GET
    public Response list(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var partner = partners.find(enquiry.asker(), id, asAt);
        var found = days.of(enquiry.asker(), partner.id(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }
}
