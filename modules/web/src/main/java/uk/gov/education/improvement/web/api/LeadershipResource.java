package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvRows;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.leadership.CohortFields;
import uk.gov.education.improvement.registry.leadership.CohortFilter;
import uk.gov.education.improvement.registry.leadership.Leadership;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasures;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasuresView;
import uk.gov.education.improvement.registry.leadership.LeadershipWork;
import uk.gov.education.improvement.registry.leadership.ParticipationFields;
import uk.gov.education.improvement.registry.leadership.ParticipationFilter;
import uk.gov.education.improvement.registry.leadership.ParticipationView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.ParticipationsAsked;

/** The LGA's leadership programme: reported by its systems, counted for everyone. */
@Path("api/v1/leadership")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LeadershipResource {
    private final Leadership leadership;
    private final LeadershipMeasures measures;
    private final LeadershipWork work;
    private final Authorities authorities;
    private final Recording recording;

    @Inject
    public LeadershipResource(
            Leadership leadership,
            LeadershipMeasures measures,
            LeadershipWork work,
            Authorities authorities,
            Recording recording) {
        this.leadership = leadership;
        this.measures = measures;
        this.work = work;
        this.authorities = authorities;
        this.recording = recording;
    }

    /** @param rows 1 to 5,000 */
    public record Rows(List<ParticipationFields> rows) {}

    /**
     * What came of rows that were sent together.
     *
     * @param added new participations
     * @param corrected those of a reference that was reported before
     * @param same those that say what stands
     */
    public record Reported(long rows, long added, long corrected, long same) {}

    /** That a cohort was taken. */
    public record CohortTaken(String reference, boolean added) {}

    /** The strands, in the order of the programme. */
    @GET
    @Path("strands")
    public Response strands(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var strands = leadership.strands(enquiry.asker());
        return ListAnswer.of(enquiry, new Slice<>(strands, strands.size(), Optional.empty()), asAt);
    }

    /** The cohorts, what began last first, with how many people took part; a page of at most 100. Filter: {@code strand}. */
    @GET
    @Path("cohorts")
    public Response cohorts(@Context Enquiry enquiry) {
        var strands = leadership.strands(enquiry.asker());
        var filter = enquiry.read(CohortFilter.PARAMETERS, address -> CohortFilter.of(address, strands));
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, leadership.cohorts(enquiry.asker(), filter, asAt), asAt);
    }

    /** Reports a cohort, or corrects the one of the same reference. Answers 201 where it is new. */
    @POST
    @Path("cohorts")
    public Response report(@Context Enquiry enquiry, CohortFields body) {
        enquiry.refuseParameters();
        work.toReport(enquiry.asker());
        Bodies.needed(body);
        var added = work.report(enquiry.asker(), body);
        return Response.status(added ? 201 : 200)
                .entity(new CohortTaken(CsvRows.trimmed(body.reference()), added))
                .build();
    }

    /**
     * Participations, the newest first; a page of at most 100. An authority sees its own. Filters: {@code strand}, {@code
     * authority}, {@code region}, {@code year} (a financial year such as 2018-19).
     */
    @GET
    @Path("participations")
    public Response list(@Context Enquiry enquiry) {
        var filter = asked(enquiry);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, leadership.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One participation. */
    @GET
    @Path("participations/{id}")
    public ParticipationView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return leadership.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Reports a participation, or corrects the one of the same reference. Answers 201 where it is new. */
    @POST
    @Path("participations")
    public Response report(@Context Enquiry enquiry, ParticipationFields body) {
        enquiry.refuseParameters();
        work.toReport(enquiry.asker());
        Bodies.needed(body);
        var added = work.report(enquiry.asker(), body);
        var view = leadership.referred(
                enquiry.asker(),
                CsvRows.trimmed(body.reference()),
                AsAt.day(recording.today(), recording.recordedUntil()));
        return Response.status(added ? 201 : 200)
                .location(enquiry.uri().getAbsolutePathBuilder().path(view.id()).build())
                .entity(view)
                .build();
    }

    /**
     * Reports up to 5,000 participations at once: all of them, or none where one is wrong; then the refusal names each wrong row
     * and field ({@code /rows/7/people}).
     */
    @POST
    @Path("participations/batch")
    public Reported reportAll(@Context Enquiry enquiry, Rows body) {
        enquiry.refuseParameters();
        work.toReport(enquiry.asker());
        Bodies.needed(body == null ? null : body.rows());
        if (body.rows().isEmpty() || body.rows().contains(null)) {
            throw new Refused(new Invalid("rows", "Send at least one row, and no row that is nothing"));
        }
        var result = work.reportAll(enquiry.asker(), body.rows());
        return new Reported(result.read(), result.added(), result.changed(), result.same());
    }

    /**
     * How far the programme reached: authorities, people and days by strand and year, and the share of councils below good. By
     * region only for who sees each participation. Filters as for participations; those of a region or authority likewise.
     */
    @GET
    @Path("measures")
    public LeadershipMeasuresView measures(@Context Enquiry enquiry) {
        return measures.measure(enquiry.asker(), asked(enquiry), enquiry.asAt());
    }

    private ParticipationFilter asked(Enquiry enquiry) {
        return ParticipationsAsked.of(enquiry, authorities, leadership.strands(enquiry.asker()), true)
                .filter();
    }
}
