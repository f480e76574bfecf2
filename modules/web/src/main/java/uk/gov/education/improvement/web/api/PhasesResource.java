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
import java.util.Optional;
import uk.gov.education.improvement.accreditation.phase.CorrectionFields;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseFields;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.accreditation.phase.TakeBackPhaseStep;
import uk.gov.education.improvement.accreditation.phase.TakePhaseStep;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.web.door.Enquiry;

/** The phases of the rollout of accreditation. */
@Path("api/v1/phases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PhasesResource {
    private final AccessTable access;
    private final Phases phases;
    private final PhaseWork work;
    private final Sites sites;

    @Inject
    public PhasesResource(AccessTable access, Phases phases, PhaseWork work, Sites sites) {
        this.access = access;
        this.phases = phases;
        this.work = work;
        this.sites = sites;
    }

    /** A new phase: number 0 to 999, its name, a target in per cent or none; from when it is planned, why, and who says so. */
    public record NewPhase(
            String number,
            String name,
            String targetFrom,
            String targetTo,
            String effective,
            String published,
            String why,
            String source) {}

    /** The phases that were planned by a day, by number, with their steps and how many sites are recorded. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var found = phases.list(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }

    /** One phase as at a day, by our id or its number. */
    @GET
    @Path("{phase}")
    public PhaseView find(@Context Enquiry enquiry, @PathParam("phase") String phase) {
        return phases.find(enquiry.asker(), phase, enquiry.asAtAlone());
    }

    /** How many sites others stated by a day, each figure with its source, beside how many are recorded for that time. */
    @GET
    @Path("stated-sites")
    public Response stated(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var stated = sites.stated(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(stated, stated.size(), Optional.empty()), asAt);
    }

    /** Plans a new phase. Answers 201. */
    @POST
    public Response create(@Context Enquiry enquiry, NewPhase body) {
        access.scope(enquiry.asker(), PhaseWork.CREATE);
        enquiry.refuseParameters();
        Bodies.needed(body);
        var fields = new PhaseFields(
                body.number(),
                body.name(),
                body.targetFrom(),
                body.targetTo(),
                new MoveFields(body.effective(), body.published(), body.why(), body.source()));
        work.toCreate(enquiry.asker());
        var created = work.create(enquiry.asker(), fields.read());
        return Bodies.created(enquiry, created.id(), created);
    }

    /**
     * Moves a phase on by an act: {@code open}, {@code pause}, {@code resume}, {@code extend}, {@code close} or
     * {@code evaluate}. Needs {@code If-Match}.
     */
    @POST
    @Path("{phase}/{act}")
    public PhaseView take(
            @Context Enquiry enquiry,
            @PathParam("phase") String phase,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        access.scope(enquiry.asker(), PhaseWork.MOVE);
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "phase", body);
        var id = work.toMove(enquiry.asker(), phase).id();
        var move = body.read(PhaseAct.named(act));
        return work.take(enquiry.asker(), new TakePhaseStep(id, version, move));
    }

    /** Why a step is taken back. */
    public record Reason(String reason) {}

    /**
     * Corrects a step, by its {@code place}: when it took effect or was announced, why, who says so; and what was wrong. What
     * stood before stays readable by {@code recordedBy}. Needs {@code If-Match}.
     */
    @POST
    @Path("{phase}/steps/{place}/correct")
    public PhaseView correct(
            @Context Enquiry enquiry,
            @PathParam("phase") String phase,
            @PathParam("place") String place,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectionFields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "phase", body);
        var there = work.toCorrect(enquiry.asker(), phase);
        return work.correct(enquiry.asker(), body.read(there, version, there.stepAt(place)));
    }

    /** Takes back the last step of a phase, which was never taken in the world. Needs {@code If-Match}. */
    @POST
    @Path("{phase}/steps/{place}/take-back")
    public PhaseView takeBack(
            @Context Enquiry enquiry,
            @PathParam("phase") String phase,
            @PathParam("place") String place,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "phase", body);
        var there = work.toCorrect(enquiry.asker(), phase);
        var step = there.stepAt(place);
        return work.takeBack(enquiry.asker(), new TakeBackPhaseStep(there.id(), version, step.place(), body.reason()));
    }
}
