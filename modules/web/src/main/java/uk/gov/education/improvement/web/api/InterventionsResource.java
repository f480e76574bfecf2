package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.instrument.InterventionFields;
import uk.gov.education.improvement.registry.intervention.ChangeDraft;
import uk.gov.education.improvement.registry.intervention.DraftIntervention;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.registry.intervention.StepFields;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.oversight.LiftedView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.InterventionsAsked;

/** Instruments of intervention: notices, directions, commissioners, transfers to a trust. */
@Path("api/v1/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InterventionsResource {
    private static final String WHAT = "intervention";

    private final AccessTable access;
    private final Interventions interventions;
    private final InterventionWork work;
    private final AuthoritiesInIntervention oversight;
    private final Authorities authorities;

    @Inject
    public InterventionsResource(
            AccessTable access,
            Interventions interventions,
            InterventionWork work,
            AuthoritiesInIntervention oversight,
            Authorities authorities) {
        this.access = access;
        this.interventions = interventions;
        this.work = work;
        this.oversight = oversight;
        this.authorities = authorities;
    }

    /** @param authority our id, DfE number or GSS code */
    public record Draft(String authority, InterventionFields terms) {}

    /**
     * Instruments, what was issued last first; a page of at most 100. Filters: {@code authority}, {@code region}, {@code
     * instrument}, {@code service}, {@code state}, {@code inForce}, {@code clock=overdue}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asked = InterventionsAsked.of(enquiry, authorities, true);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, interventions.list(enquiry.asker(), asked.filter(), asAt), asAt);
    }

    /** The authorities lifted out of intervention since a day, among what is recorded here, and what others stated. */
    @GET
    @Path("lifted")
    public LiftedView lifted(@Context Enquiry enquiry) {
        var since = enquiry.read(List.of(LiftedView.SINCE), address -> address.day(LiftedView.SINCE));
        return oversight.lifted(enquiry.asker(), since.orElse(LiftedView.USUAL), enquiry.asAt());
    }

    /** One instrument as at a day. */
    @GET
    @Path("{id}")
    public InterventionAnswer find(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return InterventionAnswer.of(interventions.find(enquiry.asker(), id, asAt), asAt);
    }

    /** Its trail, the newest step last. */
    @GET
    @Path("{id}/steps")
    public Response steps(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var steps = interventions.steps(enquiry.asker(), id, asAt);
        return ListAnswer.of(enquiry, new Slice<>(steps, steps.size(), Optional.empty()), asAt);
    }

    /** All instruments that it followed or that follow it, itself among them, in the order in which they began. */
    @GET
    @Path("{id}/lineage")
    public Response lineage(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var lineage = interventions.lineage(enquiry.asker(), id, asAt);
        return ListAnswer.of(enquiry, new Slice<>(lineage, lineage.size(), Optional.empty()), asAt);
    }

    /** Drafts an instrument; only the department sees it. Answers 201. */
    @POST
    public Response draft(@Context Enquiry enquiry, Draft body) {
        access.scope(enquiry.asker(), InterventionWork.DRAFT);
        enquiry.refuseParameters();
        Bodies.needed(body == null ? null : body.terms());
        var authority = body.authority() == null ? "" : body.authority();
        var drafted = work.draft(
                enquiry.asker(), new DraftIntervention(authority, Bodies.within("terms", body.terms()::read)));
        return Bodies.created(enquiry, drafted.id(), InterventionAnswer.written(drafted, enquiry.today()));
    }

    /** Changes what a draft says; only the department sees it. Needs {@code If-Match}. */
    @POST
    @Path("{id}/change")
    public InterventionAnswer change(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InterventionFields body) {
        access.scope(enquiry.asker(), InterventionWork.DRAFT);
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return InterventionAnswer.written(
                work.change(enquiry.asker(), new ChangeDraft(id, version, body.read())), enquiry.today());
    }

    /**
     * Takes a step: {@code issue}, {@code begin}, {@code review}, {@code report}, {@code lift}, {@code escalate}, {@code
     * de-escalate}, {@code replace}, {@code revoke}, {@code expire}; and {@code drop}, of a draft. Needs {@code If-Match}. The day may be as precise as the
     * source: a year, a month or a day.
     */
    @POST
    @Path("{id}/{step}")
    public InterventionAnswer take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StepFields body) {
        var taken = Step.posted(step).orElseThrow(() -> new Refused(new UnknownRecord("step", step)));
        access.scope(enquiry.asker(), taken.act());
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return InterventionAnswer.written(work.take(enquiry.asker(), body.read(id, version, taken)), enquiry.today());
    }
}
