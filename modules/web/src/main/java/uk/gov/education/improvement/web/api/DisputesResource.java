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
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.dispute.DecideDispute;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.dispute.Settlement;
import uk.gov.education.improvement.web.door.Enquiry;

/** Judgements on whose grades two sources disagree, by what is recorded and no day of the world. The department's own. */
@Path("api/v1/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DisputesResource {
    private final AccessTable access;
    private final Disputes disputes;
    private final DisputeWork work;

    @Inject
    public DisputesResource(AccessTable access, Disputes disputes, DisputeWork work) {
        this.access = access;
        this.disputes = disputes;
        this.work = work;
    }

    /** @param reason why, for the record; at most 500 characters */
    public record Decision(Settlement settlement, String reason) {}

    /** Disputes, the newest first; a page of at most 100. Filter: {@code state} (waiting, settled). */
    @GET
    public Response list(@Context Enquiry enquiry) {
        enquiry.refuseDays();
        var filter = enquiry.read(DisputeFilter.PARAMETERS, DisputeFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, disputes.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One dispute, with who said what for those who may read the record of change. */
    @GET
    @Path("{id}")
    public DisputeAnswer find(@Context Enquiry enquiry, @PathParam("id") String id) {
        enquiry.refuseDays();
        var asAt = enquiry.asAtAlone();
        return DisputeAnswer.of(disputes.find(enquiry.asker(), id, asAt), asAt);
    }

    /** Settles it: {@code KEEP} the reading that stands, or {@code TAKE} the other. Needs {@code If-Match}. */
    @POST
    @Path("{id}/decide")
    public DisputeAnswer decide(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Decision body) {
        access.scope(enquiry.asker(), DisputeWork.DECIDE);
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "dispute", body);
        var at = work.decide(enquiry.asker(), new DecideDispute(id, version, body.settlement(), body.reason()));
        var asAt = AsAt.day(enquiry.today(), at);
        return DisputeAnswer.of(disputes.find(enquiry.asker(), id, asAt), asAt);
    }
}
