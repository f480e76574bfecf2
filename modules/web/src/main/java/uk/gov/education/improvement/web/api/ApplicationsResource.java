package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationChecks;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.ApplicationWork;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.DecideEligibility;
import uk.gov.education.improvement.registry.application.Expression;
import uk.gov.education.improvement.registry.application.PermitLate;
import uk.gov.education.improvement.registry.application.RoundCheckView;
import uk.gov.education.improvement.registry.application.TakeApplicationStep;
import uk.gov.education.improvement.registry.application.WriteExpression;
import uk.gov.education.improvement.web.door.Enquiry;

/** Applications to rounds. An authority sees its own and no others; the department what is handed in. */
@Path("api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApplicationsResource {
    private static final String WHAT = "application";

    private final Applications applications;
    private final ApplicationWork work;
    private final ApplicationChecks checks;

    @Inject
    public ApplicationsResource(Applications applications, ApplicationWork work, ApplicationChecks checks) {
        this.applications = applications;
        this.work = work;
        this.checks = checks;
    }

    /** @param round our id of the round */
    public record OfRound(String round) {}

    /**
     * What an application says.
     *
     * @param name of the partnership, at most 200 characters
     * @param members our ids, DfE numbers or GSS codes, at most 10; the own authority is one in any case
     * @param answers by the number of the question in the round, at most 20,000 characters each
     */
    public record Said(String name, List<String> members, Map<String, String> answers) {}

    /** @param why needed to withdraw, at most 500 characters */
    public record Reason(String why) {}

    /** @param why at most 500 characters */
    public record Decision(Boolean eligible, String why) {}

    /**
     * That an authority may apply late.
     *
     * @param round our id of the round
     * @param authority our id, DfE number or GSS code
     * @param until the last day, such as 2018-07-13
     * @param why at most 500 characters
     */
    public record Permission(String round, String authority, String until, String why) {}

    /**
     * Applications, what was started last first; a page of at most 100. Filters: {@code round} (our id), {@code state},
     * {@code applicant} (DfE number), and {@code waiting=person} for those of which the rule could not say.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(ApplicationFilter.PARAMETERS, ApplicationFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, applications.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One application as at a day. */
    @GET
    @Path("{id}")
    public ApplicationView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return applications.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** What the rule of the round says of each member by its eligibility day, line by line. */
    @GET
    @Path("{id}/eligibility")
    public Response explain(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return ListAnswer.of(enquiry, whole(applications.explain(enquiry.asker(), id, asAt)), asAt);
    }

    /** What the rule saw of each member each time it was applied, as it was kept. */
    @GET
    @Path("{id}/evidence")
    public Response evidence(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return ListAnswer.of(enquiry, whole(applications.evidence(enquiry.asker(), id, asAt)), asAt);
    }

    /** Who may apply late to a round, what was recorded last first; at most 100. */
    @GET
    @Path("late-permissions/{round}")
    public Response latePermissions(@Context Enquiry enquiry, @PathParam("round") String round) {
        var asAt = enquiry.asAtAlone();
        return ListAnswer.of(enquiry, whole(applications.latePermissions(enquiry.asker(), round, asAt)), asAt);
    }

    private static <T> Slice<T> whole(List<T> found) {
        return new Slice<>(found, found.size(), Optional.empty());
    }

    /** Starts an application to a round, as a draft of the own authority alone. Answers 201. */
    @POST
    public Response start(@Context Enquiry enquiry, OfRound body) {
        enquiry.refuseParameters();
        var started = work.start(enquiry.asker(), round(body));
        return Bodies.created(enquiry, started.id(), started);
    }

    /** Writes what a draft says anew. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/text")
    public ApplicationView write(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Said body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toWrite(enquiry.asker(), id);
        return work.write(
                enquiry.asker(),
                new WriteExpression(id, version, new Expression(body.name(), body.members(), body.answers())));
    }

    /** Applies the rule to one application, when the round has closed. Needs {@code If-Match}. */
    @POST
    @Path("{id}/check")
    public ApplicationView check(
            @Context Enquiry enquiry, @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, WHAT);
        return checks.check(enquiry.asker(), id, version);
    }

    /** Applies the rule to all of a round that are handed in, at most 500 at once, when it has closed. */
    @POST
    @Path("checks")
    public RoundCheckView checkAll(@Context Enquiry enquiry, OfRound body) {
        enquiry.refuseParameters();
        return checks.checkAll(enquiry.asker(), round(body));
    }

    /** Decides against what the rule said, or what it could not say. Needs {@code If-Match}. */
    @POST
    @Path("{id}/overturn")
    public ApplicationView overturn(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Decision body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        checks.toDecide(enquiry.asker(), id);
        var eligible = body.eligible() == null ? "" : body.eligible() ? "yes" : "no";
        return checks.decide(enquiry.asker(), DecideEligibility.read(id, version, eligible, body.why()));
    }

    /** An applicant's act: {@code submit}, {@code amend} or {@code withdraw}, with effect from today. Needs {@code If-Match}. */
    @POST
    @Path("{id}/{act}")
    public ApplicationView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, WHAT);
        work.toWrite(enquiry.asker(), id);
        var why = body == null ? "" : body.why();
        return work.take(enquiry.asker(), TakeApplicationStep.read(id, version, ApplicationAct.named(act), why));
    }

    /** Lets an authority apply to a round until a day after its closing. Answers 201. */
    @POST
    @Path("late-permissions")
    public Response permit(@Context Enquiry enquiry, Permission body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        if (body.round() != null) {
            checks.toPermit(enquiry.asker(), body.round());
        }
        var permission = PermitLate.read(body.round(), body.authority(), body.until(), body.why());
        var permitted = checks.permit(enquiry.asker(), permission);
        return Bodies.created(enquiry, permitted.roundId(), permitted);
    }

    private static String round(OfRound body) {
        Bodies.needed(body);
        if (body.round() == null) {
            throw new Refused(new Invalid("round", "Say to which round"));
        }
        return body.round();
    }
}
