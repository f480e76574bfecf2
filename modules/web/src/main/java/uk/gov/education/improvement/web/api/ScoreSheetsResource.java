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
import java.util.Map;
import uk.gov.education.improvement.registry.assessment.DraftScore;
import uk.gov.education.improvement.registry.assessment.OpenedSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreSheetFilter;
import uk.gov.education.improvement.registry.assessment.ScoreWork;
import uk.gov.education.improvement.registry.assessment.Scores;
import uk.gov.education.improvement.registry.assessment.StandDown;
import uk.gov.education.improvement.registry.assessment.TakeSheetStep;
import uk.gov.education.improvement.registry.assessment.WriteScores;
import uk.gov.education.improvement.web.door.Enquiry;

/** Score sheets: an assessor's own, and of nobody else's is anything there. */
@Path("api/v1/score-sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ScoreSheetsResource {
    private static final String WHAT = "score sheet";

    private final ScoreWork work;

    @Inject
    public ScoreSheetsResource(ScoreWork work) {
        this.work = work;
    }

    /**
     * What an assessor writes. A draft may lack any of it.
     *
     * @param scores by the number of the criterion in the round
     */
    public record Written(Map<String, DraftScore> scores) {}

    /** @param why what the conflict of interest is, at most 500 characters */
    public record Conflict(String why) {}

    /**
     * The own score sheets, what was assigned last first; a page of at most 100. Filters: {@code round} (our id),
     * {@code state}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(ScoreSheetFilter.PARAMETERS, ScoreSheetFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, work.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One of the own score sheets as at a day, with the application, the criteria and what is written. */
    @GET
    @Path("{id}")
    public OpenedSheetView open(@Context Enquiry enquiry, @PathParam("id") String id) {
        return work.open(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Writes all scores anew: points up to the highest of the criterion, reasons up to 2,000 characters. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/scores")
    public OpenedSheetView write(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Written body) {
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, WHAT);
        work.toScore(enquiry.asker(), id);
        Bodies.needed(body);
        return work.write(enquiry.asker(), new WriteScores(id, version, new Scores(body.scores())));
    }

    /** Hands it in: the department sees the scores from now. Needs {@code If-Match}. */
    @POST
    @Path("{id}/hand-in")
    public OpenedSheetView handIn(
            @Context Enquiry enquiry, @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        enquiry.refuseParameters();
        return work.take(enquiry.asker(), TakeSheetStep.handIn(id, Etags.versionIn(ifMatch, WHAT)));
    }

    /** Takes it back until the round is decided: nobody else sees the scores from now. Needs {@code If-Match}. */
    @POST
    @Path("{id}/take-back")
    public OpenedSheetView takeBack(
            @Context Enquiry enquiry, @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        enquiry.refuseParameters();
        return work.take(enquiry.asker(), TakeSheetStep.takeBack(id, Etags.versionIn(ifMatch, WHAT)));
    }

    /** Declares a conflict of interest; the sheet stands down and is not taken up again. Needs {@code If-Match}. */
    @POST
    @Path("{id}/stand-down")
    public OpenedSheetView standDown(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Conflict body) {
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, WHAT);
        work.toScore(enquiry.asker(), id);
        Bodies.needed(body);
        return work.standDown(enquiry.asker(), new StandDown(id, version, body.why()));
    }
}
