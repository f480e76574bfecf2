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
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.award.ForecastView;
import uk.gov.education.improvement.registry.award.Forecasts;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.BudgetWork;
import uk.gov.education.improvement.registry.funding.FundingRefusal;
import uk.gov.education.improvement.registry.funding.Ledger;
import uk.gov.education.improvement.registry.funding.LedgerFilter;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.LineChangeFields;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.funding.ProgrammeFields;
import uk.gov.education.improvement.registry.funding.ProgrammeView;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.web.door.Enquiry;

/** Programmes, their budget lines, and the ledger. Amounts are texts, such as {@code 15000000.00}. */
@Path("api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProgrammesResource {
    private final Programmes programmes;
    private final Ledger ledger;
    private final Forecasts forecasts;
    private final BudgetWork work;

    @Inject
    public ProgrammesResource(Programmes programmes, Ledger ledger, Forecasts forecasts, BudgetWork work) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.work = work;
    }

    /**
     * A new budget line.
     *
     * @param organisation {@code lga}, or nothing
     * @param amounts by financial year, such as {@code {"2018-19": "1000000.00"}}
     */
    public record NewLine(
            String name,
            String purpose,
            String organisation,
            Map<String, String> amounts,
            String effective,
            String published,
            String why,
            String source) {}

    /** Programmes announced by a day, the newest first, with the lines that the asker may see. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var found = programmes.list(enquiry.asker(), asAt);
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }

    /** One programme as at a day. */
    @GET
    @Path("{id}")
    public ProgrammeView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return programmes.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Its budget lines that the asker may see, by name. */
    @GET
    @Path("{id}/lines")
    public Response lines(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var lines = programmes.find(enquiry.asker(), id, asAt).lines();
        return ListAnswer.of(enquiry, new Slice<>(lines, lines.size(), Optional.empty()), asAt);
    }

    /** One budget line as at a day. */
    @GET
    @Path("{id}/lines/{line}")
    public BudgetLineView line(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("line") String line) {
        var found = programmes.line(enquiry.asker(), line, enquiry.asAtAlone());
        return within(id, found);
    }

    /** Its movements, the newest first; a page of at most 100. Filters: {@code line} (our id), {@code year}. */
    @GET
    @Path("{id}/ledger")
    public Response ledger(@Context Enquiry enquiry, @PathParam("id") String id) {
        var filter = enquiry.read(LedgerFilter.PARAMETERS, LedgerFilter::of);
        var asAt = enquiry.asAt();
        programmes.find(enquiry.asker(), id, asAt);
        return ListAnswer.of(enquiry, ledger.list(enquiry.asker(), id, filter, asAt), asAt);
    }

    /** What of it was paid and is to be paid, by quarter and by financial year. */
    @GET
    @Path("{id}/forecast")
    public ForecastView forecast(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        programmes.find(enquiry.asker(), id, asAt);
        return forecasts.of(enquiry.asker(), id, asAt);
    }

    /** Records a programme. Answers 201. */
    @POST
    public Response create(@Context Enquiry enquiry, ProgrammeFields body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        work.toCreate(enquiry.asker());
        var created = work.create(enquiry.asker(), body.read());
        return Bodies.created(enquiry, created.id(), created);
    }

    /** Opens a budget line. Answers 201. */
    @POST
    @Path("{id}/lines")
    public Response open(@Context Enquiry enquiry, @PathParam("id") String id, NewLine body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        work.toOpen(enquiry.asker(), id);
        var fields = new LineFields(
                body.name(),
                body.purpose(),
                body.organisation(),
                body.amounts(),
                new MoveFields(body.effective(), body.published(), body.why(), body.source()));
        var opened = work.open(enquiry.asker(), id, fields.read());
        return Bodies.created(enquiry, opened.id(), opened);
    }

    /**
     * Changes a line by an act: {@code increase}, {@code decrease}, {@code carry-over} or {@code end}. Needs {@code If-Match}.
     */
    @POST
    @Path("{id}/lines/{line}/{act}")
    public BudgetLineView change(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("line") String line,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            LineChangeFields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, "budget line", body);
        within(id, work.toChange(enquiry.asker(), line));
        return work.change(enquiry.asker(), body.read(line, version, LineAct.named(act)));
    }

    private static BudgetLineView within(String programme, BudgetLineView line) {
        if (!line.programmeId().equals(programme)) {
            throw new Refused(new FundingRefusal.UnknownLine(line.id()));
        }
        return line;
    }
}
