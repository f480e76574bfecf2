package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.web.door.Enquiry;

/** The authorities that joined a phase of accreditation. */
@Path("api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SitesResource {
    private final Sites sites;

    @Inject
    public SitesResource(Sites sites) {
        this.sites = sites;
    }

    /**
     * The sites that had joined by a day, certainly or possibly, by phase and name; a page of at most 100. Filters:
     * {@code phase} (its number), {@code region}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(SiteFilter.PARAMETERS, SiteFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, sites.list(enquiry.asker(), filter, asAt), asAt);
    }
}
