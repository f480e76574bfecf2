package uk.gov.education.improvement.web.pages.intervention;

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
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.oversight.InterventionTasks;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** One instrument. */
@Path("interventions/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class InterventionPages {
    private final Interventions interventions;
    private final InterventionTasks tasks;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public InterventionPages(
            Interventions interventions, InterventionTasks tasks, Authorities authorities, AccessTable access) {
        this.interventions = interventions;
        this.tasks = tasks;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        var intervention = interventions.find(asker, id, asAt);
        return new InterventionPage(
                intervention,
                Intervened.of(intervention, authorities, enquiry).authority(),
                interventions.steps(asker, id, asAt),
                interventions.lineage(asker, id, asAt),
                tasks.of(asker, intervention, asAt),
                intervention.latest().steps().stream()
                        .filter(step -> access.allows(asker, step.act()))
                        .toList(),
                enquiry.lookingFrom(),
                done == null ? "" : done);
    }
}
