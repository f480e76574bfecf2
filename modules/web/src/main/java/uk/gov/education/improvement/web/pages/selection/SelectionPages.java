package uk.gov.education.improvement.web.pages.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.round.RoundView.Stage;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.ModerateScore;
import uk.gov.education.improvement.registry.selection.Moderations;
import uk.gov.education.improvement.registry.selection.RankedView;
import uk.gov.education.improvement.registry.selection.RankingFilter;
import uk.gov.education.improvement.registry.selection.Rankings;
import uk.gov.education.improvement.registry.selection.ScoredView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.round.RoundFormPage;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Changed;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** How the applications of a round rank, also as a file; the scores of one side by side; and a score that the department sets. */
@Path("rounds/{id}")
@RequestScoped
public class SelectionPages {
    private static final Download<RankedView> DOWNLOAD = Download.<RankedView>of("ranking", "applications")
            .with("place", row -> row.place().map(String::valueOf).orElse(""))
            .with("id", RankedView::applicationId)
            .with("name", RankedView::name)
            .with("total", row -> row.total().orElse(""))
            .with(
                    "scores",
                    row -> row.scores().stream()
                            .map(score -> score.name() + ": " + RankingPage.score(score))
                            .collect(Collectors.joining("; ")))
            .with("far_apart", row -> row.isWide() ? "yes" : "no")
            .with("tie", row -> row.level().orElse(""))
            .with("waits", row -> row.place().isPresent() ? "" : RankingPage.waits(row))
            .with("outcome", RankingPage::outcome);

    private final Rankings rankings;
    private final Moderations moderations;
    private final AccessTable access;

    @Inject
    public SelectionPages(Rankings rankings, Moderations moderations, AccessTable access) {
        this.rankings = rankings;
        this.moderations = moderations;
        this.access = access;
    }

    @GET
    @Path("ranking")
    @Produces(MediaType.TEXT_HTML)
    public Page ranking(@Context Enquiry enquiry, @PathParam("id") String id) {
        var filter = enquiry.read(RankingFilter.PARAMETERS, RankingFilter::of);
        // worked out over all scores, and the same on every page: it stands on the first
        var ranking = rankings.ranking(
                enquiry.asker(), id, filter.after().isEmpty() ? filter.measuring() : filter, enquiry.asAt());
        var asked = new Asked(enquiry.address(RankingFilter.PARAMETERS), Errors.NONE, enquiry.lookingFrom());
        return new RankingPage(
                ranking,
                ranking.round().stage() == Stage.CLOSED
                        && enquiry.lookingFrom().isUsual()
                        && ranking.ranked() + ranking.waiting() + ranking.unchecked() > 0
                        && access.allows(enquiry.asker(), Decisions.DECIDE),
                asked);
    }

    @GET
    @Path("ranking.csv")
    public Response download(@Context Enquiry enquiry, @PathParam("id") String id) {
        var all = RankingFilter.first(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(
                rankings.ranking(enquiry.asker(), id, all, enquiry.asAt()).rows(), enquiry.asAt());
    }

    @GET
    @Path("ranking/{application}")
    @Produces(MediaType.TEXT_HTML)
    public Page scores(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("application") String application,
            @QueryParam("done") String done) {
        var scores = rankings.scores(enquiry.asker(), id, application, enquiry.asAt());
        var open =
                scores.ranked().outcome().isEmpty() && scores.ranked().place().isPresent();
        return new ScoredPage(
                scores,
                open && enquiry.lookingFrom().isUsual() && access.allows(enquiry.asker(), Moderations.MODERATE),
                enquiry.lookingFrom(),
                done != null);
    }

    @GET
    @Path("ranking/{application}/{criterion: \\d+}")
    @Produces(MediaType.TEXT_HTML)
    public Page showSet(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("application") String application,
            @PathParam("criterion") int criterion) {
        var scores = moderations.toModerate(enquiry.asker(), id, application);
        return form(enquiry, scores, criterion, FormFields.empty().version(scores.version()), Errors.NONE);
    }

    @POST
    @Path("ranking/{application}/{criterion: \\d+}")
    @Produces(MediaType.TEXT_HTML)
    public Response set(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("application") String application,
            @PathParam("criterion") int criterion,
            Form sent) {
        var scores = moderations.toModerate(enquiry.asker(), id, application);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> {
                    moderations.moderate(
                            enquiry.asker(),
                            ModerateScore.read(
                                    id, version, application, criterion, fields.typed("points"), fields.typed("why")));
                    return ScoredPage.path(id, application) + "?done=set";
                },
                errors -> form(enquiry, scores, criterion, fields, errors));
    }

    private static Page form(Enquiry enquiry, ScoredView scores, int number, FormFields fields, Errors errors) {
        if (number < 1 || number > scores.criteria().size()) {
            throw new Refused(new UnknownRecord("criterion", String.valueOf(number)));
        }
        var criterion = scores.criteria().get(number - 1);
        var record = ScoredPage.path(scores.roundId(), scores.ranked().applicationId());
        return new RoundFormPage(
                "Set the score for “" + criterion.name() + "”",
                record + "/" + number,
                List.of(
                        scores.ranked().name() + " has "
                                + RankingPage.score(scores.ranked().scores().get(number - 1)) + " of "
                                + criterion.highest() + ".",
                        "What you set counts instead of the mean of what assessors gave. What they gave stays, and their"
                                + " agreement is measured by it."),
                List.of(new Group(
                        "",
                        List.of(
                                new RoundFormPage.Asked(
                                        "points",
                                        "Score",
                                        "A whole number from 0 to " + criterion.highest(),
                                        Kind.SHORT,
                                        List.of()),
                                new RoundFormPage.Asked(
                                        "why", "Why", "For the record of the department", Kind.TEXT, List.of())))),
                Optional.of(new Changed(record, false, List.of())),
                fields,
                errors,
                "Set the score",
                enquiry.token(),
                RankingPage.trail(enquiry.lookingFrom(), scores.roundId(), scores.round()));
    }
}
