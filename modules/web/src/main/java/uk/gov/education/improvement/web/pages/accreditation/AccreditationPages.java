package uk.gov.education.improvement.web.pages.accreditation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** The rollout of accreditation, and one phase of it. */
@Path("accreditation")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AccreditationPages {
    private final Phases phases;
    private final Sites sites;
    private final AccessTable access;

    @Inject
    public AccreditationPages(Phases phases, Sites sites, AccessTable access) {
        this.phases = phases;
        this.sites = sites;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        return new AccreditationPage(
                phases.list(enquiry.asker(), asAt),
                sites.stated(enquiry.asker(), asAt),
                access.allows(enquiry.asker(), PhaseWork.CREATE),
                enquiry.lookingFrom());
    }

    @GET
    @Path("phases/{phase}")
    public Page phase(
            @Context Enquiry enquiry, @PathParam("phase") String idOrNumber, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var phase = phases.find(asker, idOrNumber, enquiry.asAt());
        var looking = enquiry.lookingFrom();
        return new PhasePage(
                phase,
                phases.authors(asker, phase),
                // what is done is done now: from another day there is only to look
                looking.isUsual() && access.allows(asker, PhaseWork.MOVE)
                        ? PhaseAct.after(phase.steps().getLast().to())
                        : List.of(),
                looking.isUsual() && access.allows(asker, PhaseWork.CORRECT),
                looking,
                done == null ? "" : done);
    }
}
