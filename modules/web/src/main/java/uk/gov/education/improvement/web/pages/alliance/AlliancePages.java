package uk.gov.education.improvement.web.pages.alliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.alliance.alliance.Alliances;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** The regional alliances, and one of them with its members. */
@Path("alliances")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AlliancePages {
    private final Alliances alliances;

    @Inject
    public AlliancePages(Alliances alliances) {
        this.alliances = alliances;
    }

    @GET
    public Page list(@Context Enquiry enquiry) {
        return new AlliancesPage(alliances.list(enquiry.asker(), enquiry.asAtAlone()), enquiry.lookingFrom());
    }

    @GET
    @Path("{alliance}")
    public Page show(@Context Enquiry enquiry, @PathParam("alliance") String idOrRegion) {
        var asAt = enquiry.asAtAlone();
        var alliance = alliances.find(enquiry.asker(), idOrRegion, asAt);
        return new AlliancePage(
                alliance, alliances.members(enquiry.asker(), alliance.region(), asAt), enquiry.lookingFrom());
    }
}
