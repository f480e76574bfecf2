package uk.gov.education.improvement.web.pages.intervention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.oversight.LiftedView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The authorities lifted out of intervention since a day, beside what others have stated. */
@Path("interventions/lifted")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class LiftedPages {
    static final String PATH = Sections.INTERVENTIONS + "/lifted";

    private final AuthoritiesInIntervention oversight;
    private final Authorities authorities;

    @Inject
    public LiftedPages(AuthoritiesInIntervention oversight, Authorities authorities) {
        this.oversight = oversight;
        this.authorities = authorities;
    }

    @GET
    public Page show(@Context Enquiry enquiry) {
        var since = enquiry.read(List.of(LiftedView.SINCE), address -> address.day(LiftedView.SINCE))
                .orElse(LiftedView.USUAL);
        var lifted = oversight.lifted(enquiry.asker(), since, enquiry.asAt());
        var ids = lifted.lifted().stream().map(InterventionView::authorityId).collect(Collectors.toSet());
        return new LiftedPage(lifted, authorities.named(enquiry.asker(), ids, enquiry.asAt()), enquiry.lookingFrom());
    }
}
