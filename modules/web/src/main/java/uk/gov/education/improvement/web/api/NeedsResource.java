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
import uk.gov.education.improvement.registry.need.ChangeNeed;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.need.TakeNeedStep;
import uk.gov.education.improvement.registry.need.TimeToSupport;
import uk.gov.education.improvement.registry.need.TimeToSupportView;
import uk.gov.education.improvement.web.door.Enquiry;

/** Needs for support. An authority sees its own and no others; the department sees all. */
@Path("api/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class NeedsResource {
    private static final String WHAT = "need";

    private final Needs needs;
    private final NeedWork work;
    private final TimeToSupport time;

    @Inject
    public NeedsResource(Needs needs, NeedWork work, TimeToSupport time) {
        this.needs = needs;
        this.work = work;
        this.time = time;
    }

    /**
     * A new need.
     *
     * @param authority the recipient: our id, DfE number or GSS code; the own one where it is left out
     * @param raisedBy AUTHORITY, DEPARTMENT, COMMISSIONER, DIRECTION, SIGNAL or ALLIANCE; an authority says AUTHORITY
     * @param intervention our id of the direction, where it comes from one
     * @param raised a day such as 2026-03-31; today where it is left out
     * @param title what is sought, at most 200 characters
     * @param sought what a provider has to know, at most 4,000 characters
     * @param themes one to five, by code or name
     * @param urgency URGENT (4 weeks), SOON (3 months) or PLANNED
     * @param tried what has been tried, at most 4,000 characters
     * @param wantedBy a day such as 2026-03-31
     * @param contact the role of whom to speak with, at most 200 characters
     */
    public record NewNeed(
            String authority,
            String raisedBy,
            String intervention,
            String raised,
            String title,
            String sought,
            List<String> themes,
            String urgency,
            String tried,
            String wantedBy,
            String contact) {}

    /** @param why what came of it, or why it is withdrawn; at most 500 characters */
    public record Reason(String why) {}

    /**
     * Needs, what was raised first first; a page of at most 100. Filters: {@code state}, {@code theme} (code), {@code
     * urgency}, {@code region}, {@code authority} (DfE number), and {@code late=yes} for those that are open after their time.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(NeedFilter.PARAMETERS, NeedFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, needs.list(enquiry.asker(), filter, asAt), asAt);
    }

    /**
     * Days from a need to its first support: median, lowest and highest, by region and by theme, of the needs that the asker
     * may see; and what waits. At most 5,000 needs are looked at together.
     */
    @GET
    @Path("time-to-support")
    public TimeToSupportView time(@Context Enquiry enquiry) {
        return time.ask(enquiry.asker(), enquiry.asAtAlone());
    }

    /** One need as at a day. */
    @GET
    @Path("{id}")
    public NeedView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return needs.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Raises a need. Answers 201. */
    @POST
    public Response raise(@Context Enquiry enquiry, NewNeed body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        work.toRaise(enquiry.asker());
        var fields = new RaiseNeed.Fields(
                body.authority(),
                body.raisedBy(),
                body.intervention(),
                body.raised(),
                new NeedTerms.Fields(
                        body.title(),
                        body.sought(),
                        body.themes(),
                        body.urgency(),
                        body.tried(),
                        body.wantedBy(),
                        body.contact()));
        var raised = work.raise(enquiry.asker(), fields.read());
        return Bodies.created(enquiry, raised.id(), raised);
    }

    /** Writes anew what an open need says. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/text")
    public NeedView change(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NeedTerms.Fields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toMove(enquiry.asker(), id);
        return work.change(enquiry.asker(), new ChangeNeed(id, version, body.read()));
    }

    /** {@code close}, with what came of it, or {@code withdraw}, with the reason; as of today. Needs {@code If-Match}. */
    @POST
    @Path("{id}/{act}")
    public NeedView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toMove(enquiry.asker(), id);
        return work.take(enquiry.asker(), new TakeNeedStep(id, version, NeedAct.named(act), body.why()));
    }
}
