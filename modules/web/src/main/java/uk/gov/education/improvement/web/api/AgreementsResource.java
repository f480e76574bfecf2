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
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.agreement.AgreementFields;
import uk.gov.education.improvement.registry.agreement.AgreementView;
import uk.gov.education.improvement.registry.agreement.AgreementWork;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.agreement.AgreementsView;
import uk.gov.education.improvement.registry.agreement.ApproveAgreements;
import uk.gov.education.improvement.registry.agreement.SignAgreement;
import uk.gov.education.improvement.registry.agreement.WithdrawAgreement;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.web.door.Enquiry;

/** Agreements with the partnerships that a round selected: for each an award and a partner. The department's. */
@Path("api/v1/rounds/{id}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AgreementsResource {
    private static final String WHAT = "agreement";

    private final Agreements agreements;
    private final AgreementWork work;

    @Inject
    public AgreementsResource(Agreements agreements, AgreementWork work) {
        this.agreements = agreements;
        this.work = work;
    }

    /** The agreements of a round as at a day, which selected applications have none, and which were withdrawn before they were signed. */
    @GET
    public AgreementsView ofRound(@Context Enquiry enquiry, @PathParam("id") String id) {
        return agreements.ofRound(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /**
     * Proposes agreements to all that are selected and have none: {@code applications} (our ids of them), {@code cohort} (with {@code cohortName} and {@code kind}
     * for a new one), {@code starts}, {@code ends}, {@code amounts} for all together by financial year, {@code weights} by
     * application, and the step {@code proposed}. Answers 201.
     */
    @POST
    public Response propose(@Context Enquiry enquiry, @PathParam("id") String id, AgreementFields body) {
        enquiry.refuseParameters();
        var found = work.toPropose(enquiry.asker(), id);
        Bodies.needed(body);
        Bodies.needed(body.proposed());
        var proposed = work.propose(enquiry.asker(), body.read(found.round()));
        return Response.created(enquiry.uri().getAbsolutePath())
                .entity(proposed)
                .build();
    }

    /** Approves all that are proposed, or none. Needs {@code If-Match}, of the agreements of the round. */
    @POST
    @Path("approve")
    public AgreementsView approve(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        work.toRun(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.approve(enquiry.asker(), new ApproveAgreements(id, version, body.read(AwardAct.APPROVE)));
    }

    /** One agreement as at a day. */
    @GET
    @Path("{agreement}")
    public AgreementView find(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("agreement") String agreement) {
        return agreements.find(enquiry.asker(), id, agreement, enquiry.asAtAlone());
    }

    /** Records that it was signed. Needs {@code If-Match}. */
    @POST
    @Path("{agreement}/sign")
    public AgreementView sign(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("agreement") String agreement,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        work.toSign(enquiry.asker(), id, agreement);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.sign(enquiry.asker(), new SignAgreement(id, agreement, version, body.read(AwardAct.AGREE)));
    }

    /** Withdraws it before it is signed; whoever it was with may be proposed another. Needs {@code If-Match}. */
    @POST
    @Path("{agreement}/withdraw")
    public AgreementView withdraw(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("agreement") String agreement,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        work.toWithdraw(enquiry.asker(), id, agreement);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        return work.withdraw(
                enquiry.asker(), new WithdrawAgreement(id, agreement, version, body.read(AwardAct.WITHDRAW)));
    }
}
