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
import java.util.function.BiFunction;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.capacity.FundedDaysWork;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.PartnerWork;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;
import uk.gov.education.improvement.registry.partner.TakePartnerStep;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.PartnersAsked;

/** Partners: partnerships of one authority, several, or a trust, and whether they still meet the rule of their cohort. */
@Path("api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnersResource {
    private static final String WHAT = "partner";

    private final Partners partners;
    private final PartnerWork work;
    private final Authorities authorities;
    private final Themes themes;
    private final FundedDaysWork funding;

    @Inject
    public PartnersResource(
            Partners partners, PartnerWork work, Authorities authorities, Themes themes, FundedDaysWork funding) {
        this.partners = partners;
        this.work = work;
        this.authorities = authorities;
        this.themes = themes;
        this.funding = funding;
    }

    /**
     * Partners that had begun by the day, what began last first; a page of at most 100. Filters: {@code authority}, {@code
     * cohort}, {@code region}, {@code standing}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        var asked = PartnersAsked.of(enquiry, authorities, partners.cohorts(asker), true);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, partners.list(asker, asked.filter(), asAt), asAt);
    }

    /** The cohorts, with the rule by which each was chosen where that is recorded. */
    @GET
    @Path("cohorts")
    public Response cohorts(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        return all(enquiry, asAt, partners.cohorts(enquiry.asker()));
    }

    /** One partner as at a day, with its members and steps. */
    @GET
    @Path("{id}")
    public PartnerView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return partners.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** What the rule of its cohort saw at each judgement published by the day, oldest first. */
    @GET
    @Path("{id}/checks")
    public Response checks(@Context Enquiry enquiry, @PathParam("id") String id) {
        return of(enquiry, id, (partner, asAt) -> partners.checks(enquiry.asker(), partner, asAt));
    }

    /** All partnerships of its members by the day, itself among them, oldest first. */
    @GET
    @Path("{id}/succession")
    public Response succession(@Context Enquiry enquiry, @PathParam("id") String id) {
        return of(enquiry, id, (partner, asAt) -> partners.succession(enquiry.asker(), partner, asAt));
    }

    /** The days it is funded to give, by financial year and theme. */
    @GET
    @Path("{id}/funded-days")
    public Response fundedDays(@Context Enquiry enquiry, @PathParam("id") String id) {
        return of(enquiry, id, (partner, asAt) -> partners.fundedDays(enquiry.asker(), partner, asAt));
    }

    /**
     * Records how many days it is funded to give; what stood of the same theme and year is corrected. Needs {@code
     * If-Match}. A theme by its code or its name, a year such as 2019-20, 0 to 2,500 whole days.
     */
    @POST
    @Path("{id}/funded-days")
    public PartnerView fund(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            RecordFundedDays.Fields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        funding.toFund(enquiry.asker(), id);
        return funding.fund(enquiry.asker(), body.read(id, version, themes.all(enquiry.asker())));
    }

    /**
     * Takes a step: {@code activate}, {@code review}, {@code renew}, {@code suspend} or {@code end}. Needs {@code If-Match}.
     * The day may be as precise as the source: a year, a month or a day. One that is designated and has a {@code roundId} is made
     * active or ended by its agreement instead.
     */
    @POST
    @Path("{id}/{act}")
    public PartnerView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        var taken = PartnerAct.named(act);
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toTake(enquiry.asker(), id, taken);
        return work.take(enquiry.asker(), new TakePartnerStep(id, version, body.read(taken)));
    }

    private Response of(Enquiry enquiry, String id, BiFunction<PartnerView, AsAt, List<?>> asking) {
        var asAt = enquiry.asAtAlone();
        return all(enquiry, asAt, asking.apply(partners.find(enquiry.asker(), id, asAt), asAt));
    }

    private static Response all(Enquiry enquiry, AsAt asAt, List<?> found) {
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }
}
