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
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.registry.assignment.AcceptAssignment;
import uk.gov.education.improvement.registry.assignment.AskAssignment;
import uk.gov.education.improvement.registry.assignment.AssignmentAcceptance;
import uk.gov.education.improvement.registry.assignment.AssignmentView;
import uk.gov.education.improvement.registry.assignment.Assignments;
import uk.gov.education.improvement.web.door.Enquiry;

/** Many needs matched together: what is proposed, and what of it is accepted. The department's. */
@Path("api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AssignmentsResource {
    private final Assignments assignments;
    private final AssignmentAcceptance acceptance;
    private final JobRunner jobs;

    @Inject
    public AssignmentsResource(Assignments assignments, AssignmentAcceptance acceptance, JobRunner jobs) {
        this.assignments = assignments;
        this.acceptance = acceptance;
        this.jobs = jobs;
    }

    /**
     * A new run.
     *
     * @param regions of the recipients; all where they are left out
     * @param themes by code or name; all where they are left out
     * @param days that each need is reckoned to take, in whole or half days; 10 where it is left out
     * @param seconds after which no other bout is begun, 1 to 60; 10 where it is left out
     * @param seed with the same seed, needs and days the same comes out; 1 where it is left out
     * @param keep whether partners that are chosen and not agreed yet are kept; true where it is left out
     * @param pins needs and the partners that are settled on, by our ids
     */
    public record NewRun(
            List<String> regions,
            List<String> themes,
            String days,
            String seconds,
            String seed,
            Boolean keep,
            List<AskAssignment.Pin> pins) {
        AskAssignment.Fields fields() {
            return new AskAssignment.Fields(regions, themes, days, seconds, seed, keep == null || keep, pins);
        }
    }

    /** @param needs our ids; all that wait to be accepted where they are left out */
    public record Accepted(List<String> needs) {}

    /** The newest 50 runs, newest first, without what they propose. */
    @GET
    public List<AssignmentView> newest(@Context Enquiry enquiry) {
        enquiry.refuseParameters();
        return assignments.newest(enquiry.asker());
    }

    /**
     * Matches the open needs that seek somebody, at most 500 of them, as a job. Answers 202 with the run, which is then to be
     * asked for until it has ended.
     */
    @POST
    public Response ask(@Context Enquiry enquiry, NewRun body) {
        enquiry.refuseParameters();
        assignments.toAsk(enquiry.asker());
        Bodies.needed(body);
        var id = assignments.ask(enquiry.asker(), body.fields().read());
        jobs.kick();
        return Response.accepted(assignments.find(enquiry.asker(), id))
                .location(enquiry.uri().getAbsolutePathBuilder().path(id).build())
                .build();
    }

    /** One run: how far it is, and what it proposes once it has ended. */
    @GET
    @Path("{id}")
    public AssignmentView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        enquiry.refuseParameters();
        return assignments.find(enquiry.asker(), id);
    }

    /**
     * Chooses the partners that are proposed, each as one alone is chosen. Answers with the run: what was refused stands there
     * with its words, and the rest is done.
     */
    @POST
    @Path("{id}/accept")
    public AssignmentView accept(@Context Enquiry enquiry, @PathParam("id") String id, Accepted body) {
        enquiry.refuseParameters();
        acceptance.refuseUnlessMay(enquiry.asker());
        Bodies.needed(body);
        var needs = Optional.ofNullable(body.needs())
                .orElseGet(() -> assignments.find(enquiry.asker(), id).toAccept());
        return acceptance.accept(enquiry.asker(), new AcceptAssignment(id, needs));
    }
}
