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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.DecideRound;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;
import uk.gov.education.improvement.registry.selection.DecisionFields;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.Outcome;
import uk.gov.education.improvement.registry.selection.Publications;
import uk.gov.education.improvement.registry.selection.PublishOutcome;
import uk.gov.education.improvement.registry.selection.RankedView;
import uk.gov.education.improvement.registry.selection.RankingView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.round.RoundFormPage;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Asked;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Changed;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** Records what is decided of all applications of a round, filled in by their ranking, and publishes it. */
@Path("rounds/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DecideRoundPages {
    private static final String PUBLISH = "publish-outcome";

    private final Decisions decisions;
    private final Publications publications;

    @Inject
    public DecideRoundPages(Decisions decisions, Publications publications) {
        this.decisions = decisions;
        this.publications = publications;
    }

    static String path(String roundId) {
        return record(roundId) + "/decision";
    }

    private static String record(String roundId) {
        return Sections.ROUNDS + "/" + roundId;
    }

    /** @param reserves how many are put on the reserve list, in the order of the ranking */
    @GET
    @Path("decision")
    public Page showDecision(
            @Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("reserves") String reserves) {
        var ranking = decisions.toDecide(enquiry.asker(), id);
        var many = reserves != null && reserves.matches("\\d{1,4}") ? Integer.parseInt(reserves) : 0;
        return decision(enquiry, ranking, byRanking(ranking, many), Errors.NONE);
    }

    private static FormFields byRanking(RankingView ranking, int reserves) {
        var places = ranking.round().terms().places().orElse(0);
        var fields = FormFields.empty().version(ranking.round().version());
        for (var row : ranked(ranking)) {
            var place = row.place().orElseThrow();
            var outcome = place <= places
                    ? Outcome.SELECTED
                    : place <= places + reserves ? Outcome.RESERVE : Outcome.DECLINED;
            fields = fields.with("outcome/" + row.applicationId(), outcome.name())
                    .with(
                            "reserve/" + row.applicationId(),
                            outcome == Outcome.RESERVE ? String.valueOf(place - places) : "");
        }
        return fields;
    }

    private static List<RankedView> ranked(RankingView ranking) {
        return ranking.rows().rows().stream()
                .filter(row -> row.place().isPresent())
                .toList();
    }

    @POST
    @Path("decision")
    public Response decide(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var ranking = decisions.toDecide(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, ranking),
                        command -> checkDecision(enquiry, ranking, command, fields),
                        command -> {
                            decisions.decide(enquiry.asker(), command);
                            return record(id) + "?done=" + RoundAct.DECIDE.address();
                        },
                        errors -> decision(enquiry, ranking, fields, errors))
                .answer();
    }

    private static DecideRound read(FormFields fields, RankingView ranking) {
        var version = fields.knownVersion();
        return new DecisionFields(
                        fields.typed("effective"),
                        fields.typed("why"),
                        fields.typed("source"),
                        ranked(ranking).stream()
                                .map(RankedView::applicationId)
                                .map(one -> new DecisionFields.One(
                                        one,
                                        fields.typed("outcome/" + one),
                                        fields.typed("reserve/" + one),
                                        fields.typed("why/" + one)))
                                .toList())
                .read(ranking.round().id(), version);
    }

    private static Page checkDecision(Enquiry enquiry, RankingView ranking, DecideRound command, FormFields fields) {
        var chosen = command.chosen().stream().collect(Collectors.toMap(Chosen::applicationId, Function.identity()));
        var answers = new ArrayList<Answer>();
        answers.add(
                Answer.of("Day of the decision", command.decided().effective().inWords()));
        answers.add(Answer.of("Why", command.decided().why()));
        answers.add(Answer.of("Source", command.decided().source()));
        for (var row : ranked(ranking)) {
            answers.add(
                    Answer.of(row.place().orElseThrow() + ". " + row.name(), inWords(chosen.get(row.applicationId()))));
        }
        return new CheckAnswersPage(
                "Check the decision before you record it",
                Sections.PARTNERS,
                path(ranking.round().id()),
                answers,
                fields,
                "That the round is decided is seen by everyone. What is decided only the department sees, until the outcome"
                        + " is published by a step of its own. A decision cannot be changed.",
                "Record the decision",
                enquiry.token(),
                trail(enquiry, ranking.round()));
    }

    private static String inWords(Chosen one) {
        return one.outcome().label()
                + one.reserve().map(place -> ", place " + place).orElse("")
                + one.why().map(why -> ": " + why).orElse("");
    }

    private static Page decision(Enquiry enquiry, RankingView ranking, FormFields fields, Errors errors) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "The decision",
                List.of(
                        asked("effective", "Day of the decision", "Such as 2018-12-14", Kind.SHORT),
                        asked("why", "Why", "Every applicant reads it in its letter", Kind.TEXT),
                        asked("source", "Source", "Who decided, and where it stands: a letter, a minute", Kind.LINE))));
        var outcomes = Arrays.stream(Outcome.values())
                .map(outcome -> Choice.of(outcome.name(), outcome.label()))
                .toList();
        for (var row : ranked(ranking)) {
            var id = row.applicationId();
            groups.add(new Group(
                    row.place().orElseThrow() + ". " + row.name() + ", "
                            + row.total().orElseThrow() + " out of 100",
                    List.of(
                            new Asked("outcome/" + id, "Outcome", "", Kind.SELECT, outcomes),
                            asked("reserve/" + id, "Place on the reserve list", "", Kind.SHORT),
                            asked(
                                    "why/" + id,
                                    "Reason",
                                    "Needed where an application that ranks lower fares better, or the rule no longer finds"
                                            + " this one eligible. The applicant reads it.",
                                    Kind.LINE))));
        }
        return form(
                enquiry,
                ranking.round(),
                "Record the decision",
                path(ranking.round().id()),
                List.of("The form is filled in by the ranking, with "
                        + RankingPage.places(ranking.round().terms().places().orElse(0))
                        + ". The rule is asked again for the day of the decision, and what it says is kept."),
                groups,
                fields,
                errors);
    }

    @GET
    @Path(PUBLISH)
    public Page showPublish(@Context Enquiry enquiry, @PathParam("id") String id) {
        var round = publications.toPublish(enquiry.asker(), id);
        return publication(enquiry, round, FormFields.empty().version(round.version()), Errors.NONE);
    }

    @POST
    @Path(PUBLISH)
    public Response publish(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var round = publications.toPublish(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new PublishOutcome(
                                id,
                                fields.knownVersion(),
                                new MoveFields(
                                                fields.typed("effective"),
                                                "",
                                                fields.typed("why"),
                                                fields.typed("source"))
                                        .read(RoundAct.CONCLUDE)),
                        command -> new CheckAnswersPage(
                                "Check before you publish the outcome",
                                Sections.PARTNERS,
                                record(id) + "/" + PUBLISH,
                                List.of(
                                        Answer.of("Round", round.terms().name()),
                                        Answer.of(
                                                "Day of publication",
                                                command.concluded().effective().inWords()),
                                        Answer.of(
                                                "What is said",
                                                command.concluded().why()),
                                        Answer.of("Source", command.concluded().source())),
                                fields,
                                "Every applicant can read its letter, and everyone who signs in sees who is selected and who"
                                        + " is on the reserve list. It cannot be taken back.",
                                "Publish the outcome",
                                enquiry.token(),
                                trail(enquiry, round)),
                        command -> {
                            publications.publish(enquiry.asker(), command);
                            return record(id) + "?done=" + RoundAct.CONCLUDE.address();
                        },
                        errors -> publication(enquiry, round, fields, errors))
                .answer();
    }

    private static Page publication(Enquiry enquiry, RoundView round, FormFields fields, Errors errors) {
        return form(
                enquiry,
                round,
                "Publish the outcome",
                record(round.id()) + "/" + PUBLISH,
                List.of(
                        "What was decided is told to all applicants at once, each by a letter about its own application."),
                List.of(new Group(
                        "",
                        List.of(
                                asked("effective", "Day of publication", "Such as 2018-12-14", Kind.SHORT),
                                asked("why", "What is said", "Everyone who sees the round reads it", Kind.TEXT),
                                asked("source", "Source", "Where it is announced", Kind.LINE)))),
                fields,
                errors);
    }

    private static Page form(
            Enquiry enquiry,
            RoundView round,
            String title,
            String action,
            List<String> about,
            List<Group> groups,
            FormFields fields,
            Errors errors) {
        return new RoundFormPage(
                title,
                action,
                about,
                groups,
                Optional.of(new Changed(record(round.id()), false, List.of())),
                fields,
                errors,
                "Continue",
                enquiry.token(),
                trail(enquiry, round));
    }

    private static Asked asked(String name, String label, String hint, Kind kind) {
        return new Asked(name, label, hint, kind, List.of());
    }

    private static List<Link> trail(Enquiry enquiry, RoundView round) {
        return RankingPage.trail(
                enquiry.lookingFrom(), round.id(), round.terms().name());
    }
}
