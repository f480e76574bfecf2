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
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardFields;
import uk.gov.education.improvement.registry.award.AwardFilter;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.award.InstalmentAct;
import uk.gov.education.improvement.registry.award.InstalmentFields;
import uk.gov.education.improvement.registry.award.InstalmentView;
import uk.gov.education.improvement.registry.award.InstalmentWork;
import uk.gov.education.improvement.registry.award.TakeAwardStep;
import uk.gov.education.improvement.registry.award.TakeInstalmentStep;
import uk.gov.education.improvement.web.door.Enquiry;

/** Awards of budget lines, and their instalments. An authority sees its own and no others. */
@Path("api/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AwardsResource {
    private final Awards awards;
    private final AwardWork work;
    private final InstalmentWork instalments;

    @Inject
    public AwardsResource(Awards awards, AwardWork work, InstalmentWork instalments) {
        this.awards = awards;
        this.work = work;
        this.instalments = instalments;
    }

    /**
     * A new award.
     *
     * @param line our id of the budget line
     * @param name of the partnership or the trust
     * @param authorities our ids, DfE numbers or GSS codes with semicolons between
     * @param weights whole numbers with semicolons between; nothing for shares alike
     * @param amounts by financial year
     */
    public record NewAward(
            String line,
            String name,
            String purpose,
            String authorities,
            String weights,
            Map<String, String> amounts,
            String effective,
            String published,
            String why,
            String source) {}

    /** @param amount how much is clawed back; nothing for all that was paid, and for all other acts */
    public record InstalmentStep(String amount, String effective, String published, String why, String source) {}

    /**
     * Awards, what was proposed last first; a page of at most 100. Filters: {@code programme} and {@code line} (our ids),
     * {@code state}, {@code authority} (DfE number).
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(AwardFilter.PARAMETERS, AwardFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, awards.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One award as at a day. */
    @GET
    @Path("{id}")
    public AwardView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return awards.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Its instalments, by the day they are due. */
    @GET
    @Path("{id}/instalments")
    public Response instalments(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var found = awards.find(enquiry.asker(), id, asAt).instalments();
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }

    /** One instalment as at a day. */
    @GET
    @Path("{id}/instalments/{instalment}")
    public InstalmentView instalment(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("instalment") String instalment) {
        return awards.instalment(enquiry.asker(), id, instalment, enquiry.asAtAlone());
    }

    /** Proposes an award. Answers 201. */
    @POST
    public Response propose(@Context Enquiry enquiry, NewAward body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        if (body.line() == null) {
            throw new Refused(new Invalid("line", "Say which budget line it is of"));
        }
        work.toPropose(enquiry.asker(), body.line());
        var fields = new AwardFields(
                body.name(),
                body.purpose(),
                body.authorities(),
                body.weights(),
                body.amounts(),
                new MoveFields(body.effective(), body.published(), body.why(), body.source()));
        var proposed = work.propose(enquiry.asker(), fields.read(body.line()));
        return Bodies.created(enquiry, proposed.id(), proposed);
    }

    /**
     * Moves an award on by an act: {@code approve}, {@code agree}, {@code complete}, {@code withdraw} or {@code end-early}.
     * Needs {@code If-Match}. One with a {@code roundId} is approved, signed and withdrawn by its agreement instead.
     */
    @POST
    @Path("{id}/{act}")
    public AwardView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "award", body);
        var named = AwardAct.named(act);
        work.toTake(enquiry.asker(), id, named);
        return work.take(enquiry.asker(), new TakeAwardStep(id, version, body.read(named)));
    }

    /** Plans an instalment. Answers 201, with the award. */
    @POST
    @Path("{id}/instalments")
    public Response plan(@Context Enquiry enquiry, @PathParam("id") String id, InstalmentFields body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        instalments.toTake(enquiry.asker(), id, InstalmentAct.PLAN);
        var planned = instalments.plan(enquiry.asker(), body.read(id));
        return Response.created(enquiry.uri().getAbsolutePath()).entity(planned).build();
    }

    /**
     * Moves an instalment on by an act: {@code claim} (with evidence as {@code source}), {@code approve}, {@code pay}, {@code
     * hold}, {@code release}, {@code refuse} or {@code claw-back}. Needs the {@code If-Match} of the instalment.
     */
    @POST
    @Path("{id}/instalments/{instalment}/{act}")
    public InstalmentView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("instalment") String instalment,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InstalmentStep body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "instalment", body);
        var named = InstalmentAct.named(act);
        instalments.toTake(enquiry.asker(), id, named);
        var step = TakeInstalmentStep.read(
                id,
                instalment,
                version,
                named,
                body.amount(),
                new MoveFields(body.effective(), body.published(), body.why(), body.source()));
        return instalments.take(enquiry.asker(), step).instalments().stream()
                .filter(one -> one.id().equals(instalment))
                .findFirst()
                .orElseThrow();
    }
}
