package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.registry.assessment.Assessments;
import uk.gov.education.improvement.registry.assessment.AssignmentView;
import uk.gov.education.improvement.registry.assessment.DeclareConflict;
import uk.gov.education.improvement.registry.assessment.NameAssessor;
import uk.gov.education.improvement.registry.assessment.PanelView;
import uk.gov.education.improvement.registry.assessment.Panels;
import uk.gov.education.improvement.registry.assessment.TakeOffAssessor;
import uk.gov.education.improvement.web.door.Enquiry;

/** Who assesses the applications of a round. The department's: to everybody else none of it is there. */
@Path("api/v1/rounds/{id}/assessors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AssessorsResource {
    private final Assessments assessments;
    private final Panels panels;

    @Inject
    public AssessorsResource(Assessments assessments, Panels panels) {
        this.assessments = assessments;
        this.panels = panels;
    }

    /**
     * A person to be put on the panel.
     *
     * @param signIn what the person signs in as
     * @param name as the department writes it, at most 200 characters
     * @param region where the person works, by its name or label; nothing for none
     */
    public record Named(String signIn, String name, String region) {}

    /** @param why at most 500 characters */
    public record Reason(String why) {}

    /**
     * A conflict of interest that an assessor told the department.
     *
     * @param application our id
     * @param why at most 500 characters
     */
    public record Conflict(String application, String why) {}

    /** The panel, how far it is, the first 100 applications that lack an assessor, and the first 100 conflicts of interest. */
    @GET
    public PanelView panel(@Context Enquiry enquiry, @PathParam("id") String id) {
        return assessments.panel(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Puts a person on the panel. Answers 201. */
    @POST
    public Response name(@Context Enquiry enquiry, @PathParam("id") String id, Named body) {
        enquiry.refuseParameters();
        panels.toRun(enquiry.asker(), id);
        Bodies.needed(body);
        var named = panels.name(enquiry.asker(), NameAssessor.read(id, body.signIn(), body.name(), body.region()));
        return Response.created(enquiry.uri().getAbsolutePath()).entity(named).build();
    }

    /** Takes a person off the panel, by our id of the person; the score sheets stand down. */
    @POST
    @Path("{person}/take-off")
    public PanelView takeOff(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("person") String person, Reason body) {
        enquiry.refuseParameters();
        panels.toRun(enquiry.asker(), id);
        Bodies.needed(body);
        return panels.takeOff(enquiry.asker(), new TakeOffAssessor(id, person, body.why()));
    }

    /** Keeps a conflict of interest for an assessor; a score sheet of the application stands down. */
    @POST
    @Path("{person}/conflicts")
    public PanelView declare(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("person") String person, Conflict body) {
        enquiry.refuseParameters();
        panels.toRun(enquiry.asker(), id);
        Bodies.needed(body);
        return panels.declare(enquiry.asker(), new DeclareConflict(id, body.application(), person, body.why()));
    }

    /**
     * Assigns the eligible applications of a closed round by rule, at most 500 at once; done again it fills gaps only. The
     * answer names the first 100 applications for which too few assessors are left.
     */
    @POST
    @Path("assign")
    public AssignmentView assign(@Context Enquiry enquiry, @PathParam("id") String id) {
        enquiry.refuseParameters();
        return panels.assign(enquiry.asker(), id);
    }
}
