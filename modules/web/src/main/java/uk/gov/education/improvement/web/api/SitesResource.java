package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.SitesAsked;

/** The authorities that joined a phase of accreditation. */
@Path("api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SitesResource {
    private final Sites sites;
    private final Authorities authorities;

    @Inject
    public SitesResource(Sites sites, Authorities authorities) {
        this.sites = sites;
        this.authorities = authorities;
    }

    /**
     * The sites that had joined by a day, certainly or possibly, by phase and name; a page of at most 100. Filters:
     * {@code authority} (a DfE number, a code or our id), {@code phase} (its number), {@code region}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = SitesAsked.of(enquiry, authorities, true).filter();
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, sites.list(enquiry.asker(), filter, asAt), asAt);
    }
}
