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
import uk.gov.education.improvement.registry.research.ResearchFilter;
import uk.gov.education.improvement.registry.research.ResearchProjects;
import uk.gov.education.improvement.registry.research.ResearchView;
import uk.gov.education.improvement.web.door.Enquiry;

/** Research projects, as their sources tell of them. They are brought by file. */
@Path("api/v1/research-projects")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ResearchProjectsResource {
    private final ResearchProjects projects;

    @Inject
    public ResearchProjectsResource(ResearchProjects projects) {
        this.projects = projects;
    }

    /**
     * Research projects, what was told last first; a page of at most 100. Filters: {@code theme} (code) and {@code authority}
     * (our id, DfE number or GSS code).
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(ResearchFilter.PARAMETERS, ResearchFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, projects.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One research project, as told by a day. */
    @GET
    @Path("{id}")
    public ResearchView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return projects.find(enquiry.asker(), id, enquiry.asAtAlone());
    }
}
