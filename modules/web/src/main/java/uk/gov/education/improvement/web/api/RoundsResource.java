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
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.round.ChangeTerms;
import uk.gov.education.improvement.registry.round.PutOffClosing;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundFields;
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.round.TakeRoundStep;
import uk.gov.education.improvement.web.door.Enquiry;

/** Rounds of applications. A draft is seen by the department only, and by everybody once it is published. */
@Path("api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoundsResource {
    private static final String WHAT = "round";

    private final Rounds rounds;
    private final RoundWork work;

    @Inject
    public RoundsResource(Rounds rounds, RoundWork work) {
        this.rounds = rounds;
        this.work = work;
    }

    /** What a round is called that says what another says. */
    public record Model(String name) {}

    /**
     * A later closing day.
     *
     * @param decides the new day of the decision; nothing where that stays
     */
    public record Later(String closes, String decides, String why) {
        PutOffClosing read(String id, long version) {
            var faults = new Faults();
            var last = RoundFields.day(faults, "closes", closes);
            var due = RoundFields.day(faults, "decides", decides);
            return faults.gathering(() -> new PutOffClosing(
                    id, version, last.orElse(null), due, Faults.said(why).orElse("")));
        }
    }

    /** Rounds, what was prepared last first; a page of at most 100. Filter: {@code state}. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(RoundFilter.PARAMETERS, RoundFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, rounds.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One round as at a day. */
    @GET
    @Path("{id}")
    public RoundView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return rounds.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** How its closing day was put off, and why, the last first; at most 50. */
    @GET
    @Path("{id}/put-offs")
    public Response putOffs(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var found = rounds.putOffs(enquiry.asker(), id, asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }

    /** Begins a round as a draft, with its name and whatever else is said. Answers 201. */
    @POST
    public Response prepare(@Context Enquiry enquiry, RoundFields body) {
        enquiry.refuseParameters();
        work.toPrepare(enquiry.asker());
        Bodies.needed(body);
        return created(enquiry.uri().getAbsolutePathBuilder(), work.prepare(enquiry.asker(), body.read()));
    }

    /** Writes the terms of a draft anew, all of them: what is left out is not said any more. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/terms")
    public RoundView change(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            RoundFields body) {
        enquiry.refuseParameters();
        work.toTake(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.change(enquiry.asker(), new ChangeTerms(id, version, body.read()));
    }

    /** Begins another round as a draft, which says what this one says but for its days and its money. Answers 201. */
    @POST
    @Path("{id}/clone")
    public Response clone(@Context Enquiry enquiry, @PathParam("id") String id, Model body) {
        enquiry.refuseParameters();
        work.toTake(enquiry.asker(), id);
        Bodies.needed(body);
        var other = work.clone(enquiry.asker(), id, Faults.said(body.name()).orElse(""));
        return created(enquiry.uri().getBaseUriBuilder().path(RoundsResource.class), other);
    }

    /** Puts off the closing day of a published round. Needs {@code If-Match}. */
    @POST
    @Path("{id}/put-off")
    public RoundView putOff(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Later body) {
        enquiry.refuseParameters();
        work.toTake(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.putOff(enquiry.asker(), body.read(id, version));
    }

    /**
     * Moves a round on by an act: {@code publish}, {@code drop} or {@code cancel}. Needs {@code If-Match}.
     */
    @POST
    @Path("{id}/{act}")
    public RoundView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        work.toTake(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.take(enquiry.asker(), new TakeRoundStep(id, version, body.read(RoundAct.named(act))));
    }

    private static Response created(UriBuilder list, RoundView round) {
        return Response.created(list.path(round.id()).build()).entity(round).build();
    }
}
