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
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.PublishJudgement;
import uk.gov.education.improvement.registry.inspection.RecordJudgement;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.JudgementsAsked;

/** Inspections and their judgements. */
@Path("api/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InspectionsResource {
    private static final String WHAT = "inspection";

    private final AccessTable access;
    private final Inspections inspections;
    private final InspectionWork work;
    private final Authorities authorities;

    @Inject
    public InspectionsResource(
            AccessTable access, Inspections inspections, InspectionWork work, Authorities authorities) {
        this.access = access;
        this.inspections = inspections;
        this.work = work;
        this.authorities = authorities;
    }

    /** @param authority our id, DfE number or GSS code */
    public record Draft(String authority, JudgementFields judgement) {}

    /** @param reason why, for the record; at most 500 characters */
    public record Correction(JudgementFields judgement, String reason) {}

    /** @param published the day the report was published, such as 2026-11-20 */
    public record Publication(LocalDate published) {}

    /**
     * Inspections, newest publication first; a page of at most 100. Filters: {@code authority}, {@code framework},
     * {@code visit}, {@code overall}, {@code publishedFrom}, {@code publishedTo}, {@code state}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asked = JudgementsAsked.ofExisting(enquiry, authorities);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, inspections.list(enquiry.asker(), asked.filter(), asAt), asAt);
    }

    /** One inspection by the reading that stands. */
    @GET
    @Path("{id}")
    public InspectionAnswer find(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return InspectionAnswer.of(inspections.find(enquiry.asker(), id, asAt), asAt);
    }

    /** All readings of its report there have been, the one that stands last. */
    @GET
    @Path("{id}/readings")
    public Response readings(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var readings = inspections.readings(enquiry.asker(), id, asAt);
        return ListAnswer.of(enquiry, new Slice<>(readings, readings.size(), Optional.empty()), asAt);
    }

    /** Drafts a judgement; only the department sees it. Answers 201. */
    @POST
    public Response record(@Context Enquiry enquiry, Draft body) {
        access.scope(enquiry.asker(), InspectionWork.RECORD);
        enquiry.refuseParameters();
        Bodies.needed(body == null ? null : body.judgement());
        var authority = body.authority() == null ? "" : body.authority();
        var drafted = work.record(
                enquiry.asker(), new RecordJudgement(authority, Bodies.within("judgement", body.judgement()::read)));
        return Bodies.created(enquiry, drafted.id(), InspectionAnswer.written(drafted, enquiry.today()));
    }

    /** Publishes a draft. Needs {@code If-Match}. */
    @POST
    @Path("{id}/publish")
    public InspectionAnswer publish(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Publication body) {
        access.scope(enquiry.asker(), InspectionWork.PUBLISH);
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body == null ? null : body.published());
        var command = new PublishJudgement(id, version, body.published());
        return InspectionAnswer.written(work.publish(enquiry.asker(), command), enquiry.today());
    }

    /** Puts another reading in place of the one that stands, which is kept. Needs {@code If-Match}. */
    @POST
    @Path("{id}/correct")
    public InspectionAnswer correct(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Correction body) {
        access.scope(enquiry.asker(), InspectionWork.CORRECT);
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body == null ? null : body.judgement());
        var command =
                new CorrectJudgement(id, version, Bodies.within("judgement", body.judgement()::read), body.reason());
        return InspectionAnswer.written(work.correct(enquiry.asker(), command), enquiry.today());
    }
}
