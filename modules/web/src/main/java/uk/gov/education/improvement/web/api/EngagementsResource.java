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
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.delivery.Feedback;
import uk.gov.education.improvement.registry.delivery.Impact;
import uk.gov.education.improvement.registry.engagement.AgreeEngagement;
import uk.gov.education.improvement.registry.engagement.ChooseProvider;
import uk.gov.education.improvement.registry.engagement.CloseEngagement;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.ExtendEngagement;
import uk.gov.education.improvement.registry.engagement.GiveFeedback;
import uk.gov.education.improvement.registry.engagement.LogDelivery;
import uk.gov.education.improvement.registry.engagement.ReviewImpact;
import uk.gov.education.improvement.registry.engagement.TakeBackDelivery;
import uk.gov.education.improvement.registry.engagement.TakeEngagementStep;
import uk.gov.education.improvement.registry.engagement.WriteScope;
import uk.gov.education.improvement.web.door.EngagementDoors;
import uk.gov.education.improvement.web.door.Enquiry;

/**
 * Engagements: support that a provider gives a recipient. Its parties and the department see all of one; everybody else its
 * short form, from the day on which both sides agreed.
 */
@Path("api/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EngagementsResource {
    private static final String WHAT = "engagement";

    private final Engagements engagements;
    private final EngagementDoors doors;

    @Inject
    public EngagementsResource(Engagements engagements, EngagementDoors doors) {
        this.engagements = engagements;
        this.doors = doors;
    }

    /**
     * A provider for a need.
     *
     * @param need our id of it
     * @param kind {@code PARTNER}, {@code LGA}, {@code ADVISER} or {@code AUTHORITY}
     * @param provider our id of the partner, the DfE number of the authority, or the name of the adviser
     * @param why at most 500 characters
     * @param override why a provider is taken that is not in good standing, where it is
     */
    public record Chosen(String need, String kind, String provider, String why, String override) {}

    /** @param looked that the other live support of the recipient was looked at */
    public record Agreement(Boolean looked) {}

    /** @param why at most 500 characters */
    public record Reason(String why) {}

    /**
     * Days that were delivered.
     *
     * @param day such as 2026-10-01
     * @param form such as {@code MENTORING}
     * @param theme its code or its name
     * @param days such as 2.5, as text
     * @param what was done, at most 500 characters
     * @param by who did it
     * @param why of a correction: why
     */
    public record Delivery(String day, String form, String theme, String days, String what, String by, String why) {
        Delivered read() {
            return new Delivered.Fields(day, form, theme, days, what, by).read();
        }
    }

    /**
     * What the recipient says.
     *
     * @param usefulness {@code NOT_USEFUL}, {@code SLIGHTLY}, {@code FAIRLY}, {@code VERY} or {@code ESSENTIAL}
     * @param again {@code YES}, {@code NO} or {@code NOT_SURE}
     */
    public record Said(String usefulness, String words, String again) {}

    /**
     * An end.
     *
     * @param came what came of it
     * @param unreviewed why it is closed without both reviews, where it is
     */
    public record Closing(String came, String unreviewed) {}

    /**
     * Engagements, what was begun last first; a page of at most 100. Filters: {@code state}, {@code theme} (code),
     * {@code recipient} and {@code provider} (DfE number or our id; also {@code lga}), {@code region}, and {@code flag}
     * ({@code REVIEW_DUE}, {@code PROVIDER_UNDER_REVIEW}).
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(EngagementFilter.PARAMETERS, EngagementFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, engagements.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One engagement as at a day. */
    @GET
    @Path("{id}")
    public EngagementView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return engagements.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Chooses a provider for a need, which begins an engagement. Needs the ETag of the need as {@code If-Match}. Answers 201. */
    @POST
    public Response choose(@Context Enquiry enquiry, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Chosen body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "need", body);
        Bodies.needed(body.need());
        doors.choice().toChoose(enquiry.asker(), body.need());
        var begun = doors.choice()
                .choose(
                        enquiry.asker(),
                        new ChooseProvider.Fields(body.kind(), body.provider(), body.why(), body.override())
                                .read(body.need(), version));
        return Bodies.created(enquiry, begun.id(), begun);
    }

    /** Writes the scope, which takes back what was agreed. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/scope")
    public EngagementView write(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WriteScope.Fields body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.WRITE_SCOPE, body);
        return doors.work()
                .write(enquiry.asker(), body.read(id, version, doors.work().themes(enquiry.asker())));
    }

    /** Agrees for the side of the one who signs in; the department for an adviser. Needs {@code If-Match}. */
    @POST
    @Path("{id}/agree")
    public EngagementView agree(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Agreement body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return doors.work()
                .agree(enquiry.asker(), new AgreeEngagement(id, version, Boolean.TRUE.equals(body.looked())));
    }

    /** Adds days to an engagement in delivery. Needs {@code If-Match}. */
    @POST
    @Path("{id}/extend")
    public EngagementView extend(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExtendEngagement.Fields body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.EXTEND, body);
        return doors.deliveries()
                .extend(enquiry.asker(), body.read(id, version, doors.work().themes(enquiry.asker())));
    }

    /** Logs days that were delivered. Needs {@code If-Match}. */
    @POST
    @Path("{id}/deliveries")
    public EngagementView log(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Delivery body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.START, body);
        return doors.deliveries()
                .log(enquiry.asker(), new LogDelivery(id, version, body.read(), Optional.empty(), Optional.empty()));
    }

    /** Corrects what was logged. Needs {@code If-Match}. */
    @POST
    @Path("{id}/deliveries/{delivery}/correct")
    public EngagementView correct(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Delivery body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.START, body);
        return doors.deliveries()
                .log(
                        enquiry.asker(),
                        new LogDelivery(id, version, body.read(), Optional.of(delivery), Faults.said(body.why())));
    }

    /** Says that a delivery was logged by mistake. Needs {@code If-Match}. */
    @POST
    @Path("{id}/deliveries/{delivery}/take-back")
    public EngagementView takeBack(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.START, body);
        return doors.deliveries().takeBack(enquiry.asker(), new TakeBackDelivery(id, version, delivery, body.why()));
    }

    /** Records the review of impact that is due, at 6 or at 12 months. Needs {@code If-Match}. */
    @POST
    @Path("{id}/reviews")
    public EngagementView review(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Impact.Fields body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.REVIEW_AT_6, body);
        return doors.reviews().review(enquiry.asker(), new ReviewImpact(id, version, body.read()));
    }

    /** Gives the feedback of the recipient, once. Needs {@code If-Match}. */
    @POST
    @Path("{id}/feedback")
    public EngagementView give(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Said body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return doors.reviews()
                .give(
                        enquiry.asker(),
                        new GiveFeedback(id, version, Feedback.read(body.usefulness(), body.words(), body.again())));
    }

    /** Closes it with what came of it. Needs {@code If-Match}. */
    @POST
    @Path("{id}/close")
    public EngagementView close(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Closing body) {
        var version = asking(enquiry, id, ifMatch, EngagementAct.CLOSE, body);
        return doors.reviews()
                .close(enquiry.asker(), new CloseEngagement(id, version, body.came(), Faults.said(body.unreviewed())));
    }

    /**
     * An act that needs nothing but a reason: {@code start}, {@code pause}, {@code resume}, {@code complete}, {@code decline} or
     * {@code withdraw}, with effect from today. Needs {@code If-Match}.
     */
    @POST
    @Path("{id}/{act}")
    public EngagementView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, WHAT);
        var taken = EngagementAct.named(act);
        doors.work().toTake(enquiry.asker(), id, taken);
        return doors.work()
                .take(enquiry.asker(), TakeEngagementStep.read(id, version, taken, body == null ? "" : body.why()));
    }

    /** Who may not is told so before what is wrong with the body. */
    private long asking(Enquiry enquiry, String id, String ifMatch, EngagementAct act, Object body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        doors.work().toTake(enquiry.asker(), id, act);
        return version;
    }
}
