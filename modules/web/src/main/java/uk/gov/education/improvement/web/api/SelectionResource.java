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
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.DecisionFields;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.Letters;
import uk.gov.education.improvement.registry.selection.ModerateScore;
import uk.gov.education.improvement.registry.selection.Moderations;
import uk.gov.education.improvement.registry.selection.Publications;
import uk.gov.education.improvement.registry.selection.PublishOutcome;
import uk.gov.education.improvement.registry.selection.RankingFilter;
import uk.gov.education.improvement.registry.selection.Rankings;
import uk.gov.education.improvement.registry.selection.ScoredView;
import uk.gov.education.improvement.web.door.Enquiry;

/** How the applications of a round rank, what is decided of them, and its publication. */
@Path("api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SelectionResource {
    private static final String ROUND = "round";
    private static final String SCORES = "application's scores";

    private final Rankings rankings;
    private final Moderations moderations;
    private final Decisions decisions;
    private final Publications publications;
    private final Letters letters;

    @Inject
    public SelectionResource(
            Rankings rankings,
            Moderations moderations,
            Decisions decisions,
            Publications publications,
            Letters letters) {
        this.rankings = rankings;
        this.moderations = moderations;
        this.decisions = decisions;
        this.publications = publications;
        this.letters = letters;
    }

    /**
     * A score that the department sets.
     *
     * @param points a whole number from 0 to the highest of the criterion
     * @param why at most 500 characters
     */
    public record Moderation(String points, String why) {}

    /** The applications of a round as they rank, the first first, then those that wait for assessors; a page of at most 100. */
    @GET
    @Path("{id}/ranking")
    public Response ranking(@Context Enquiry enquiry, @PathParam("id") String id) {
        var filter = enquiry.read(RankingFilter.PARAMETERS, RankingFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(
                enquiry, rankings.ranking(enquiry.asker(), id, filter, asAt).rows(), asAt);
    }

    /** How far the assessors of a round agree: Krippendorff's alpha for each criterion and over weighted totals. */
    @GET
    @Path("{id}/assessor-agreement")
    public Response agreement(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return whole(
                enquiry,
                rankings.ranking(enquiry.asker(), id, RankingFilter.first(1).measuring(), asAt)
                        .agreement(),
                asAt);
    }

    /** The scores of one application side by side. Its ETag is what a score is set with. */
    @GET
    @Path("{id}/ranking/{application}")
    public ScoredView scores(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("application") String application) {
        return rankings.scores(enquiry.asker(), id, application, enquiry.asAtAlone());
    }

    /** Sets the score of a criterion, by its number from 1, until the round is decided. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/moderations/{application}/{criterion}")
    public ScoredView moderate(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("application") String application,
            @PathParam("criterion") int criterion,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Moderation body) {
        enquiry.refuseParameters();
        moderations.toModerate(enquiry.asker(), id, application);
        var version = Bodies.onVersion(ifMatch, SCORES, body);
        return moderations.moderate(
                enquiry.asker(), ModerateScore.read(id, version, application, criterion, body.points(), body.why()));
    }

    /** Records what is decided of every eligible application. Only the department learns of it. Needs {@code If-Match}. */
    @POST
    @Path("{id}/decide")
    public RoundView decide(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionFields body) {
        enquiry.refuseParameters();
        publications.toPublish(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, ROUND, body);
        return decisions.decide(enquiry.asker(), body.read(id, version));
    }

    /** Publishes what is decided: applicants read their letters, everybody who is selected. Needs {@code If-Match}. */
    @POST
    @Path("{id}/conclude")
    public RoundView conclude(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveFields body) {
        enquiry.refuseParameters();
        publications.toPublish(enquiry.asker(), id);
        var version = Bodies.onVersion(ifMatch, ROUND, body);
        return publications.publish(enquiry.asker(), new PublishOutcome(id, version, body.read(RoundAct.CONCLUDE)));
    }

    /** Who is selected and who is on the reserve list, in its order; nobody before it is published. */
    @GET
    @Path("{id}/outcome")
    public Response outcome(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        return whole(enquiry, letters.outcomes(enquiry.asker(), id, asAt), asAt);
    }

    private static <T> Response whole(Enquiry enquiry, List<T> found, AsAt asAt) {
        return ListAnswer.of(enquiry, new Slice<>(found, found.size(), Optional.empty()), asAt);
    }
}
