package uk.gov.education.improvement.web.pages.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.matching.Matches;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** All providers for a need. */
@Path("needs/{id}/matches")
@RequestScoped
public class MatchesPages {
    private final Matches matches;
    private final AccessTable access;

    @Inject
    public MatchesPages(Matches matches, AccessTable access) {
        this.matches = matches;
        this.access = access;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("all") String all) {
        var found = matches.of(enquiry.asker(), id, enquiry.asAt());
        return new MatchesPage(
                found,
                all != null,
                enquiry.lookingFrom().isUsual()
                        && !MatchesPage.isOver(found)
                        && access.allows(enquiry.asker(), EngagementWork.MATCH),
                enquiry.lookingFrom());
    }
}
