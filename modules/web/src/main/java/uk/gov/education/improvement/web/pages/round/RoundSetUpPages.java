package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.funding.LineState;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.registry.round.ChangeTerms;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.Changing;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Asked;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** Sets a draft of a round up, section by section: form, check, done. A form replaces its own section and no other. */
@Path("rounds/{id}/" + RoundSetUpPages.PATH + "/{section}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RoundSetUpPages {
    static final String PATH = "set-up";

    /** What the page of the round says when a section was saved. */
    static final String DONE = "changed";

    private final RoundWork work;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Eligibility eligibility;
    private final AccessTable access;

    @Inject
    public RoundSetUpPages(
            RoundWork work, Rounds rounds, Programmes programmes, Eligibility eligibility, AccessTable access) {
        this.work = work;
        this.rounds = rounds;
        this.programmes = programmes;
        this.eligibility = eligibility;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("section") String name) {
        var section = RoundForm.section(name);
        var round = work.toChange(enquiry.asker(), id);
        return changing(enquiry, round, section).on(RoundForm.filledFrom(round.terms()));
    }

    @POST
    public Response send(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("section") String name, Form sent) {
        var section = RoundForm.section(name);
        // as it stands now, wherever that is: what somebody else did meanwhile is told by the version
        var round = work.toTake(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return changing(enquiry, round, section)
                .checked(
                        fields,
                        () -> read(section, fields, round),
                        command -> new CheckAnswersPage(
                                "Check before you save: " + lower(section),
                                Sections.PARTNERS,
                                address(round, section),
                                RoundWords.answers(
                                        section, command.terms(), Optional.of(round.terms()), lines(enquiry, round)),
                                fields,
                                "Only the department sees the round until it is published.",
                                "Save",
                                enquiry.token(),
                                RoundPage.trail(round)),
                        command -> RoundPage.address(
                                work.change(enquiry.asker(), command).id(), DONE));
    }

    private Changing changing(Enquiry enquiry, RoundView round, Section section) {
        return new Changing(
                round.version(),
                round.recordedBy(),
                seen -> RoundWords.changed(
                        rounds.find(enquiry.asker(), round.id(), new AsAt(round.asAt(), round.publishedBy(), seen))
                                .terms(),
                        round.terms(),
                        lines(enquiry, round)),
                (fields, errors, since) -> form(enquiry, round, section, fields, errors, since));
    }

    private static ChangeTerms read(Section section, FormFields fields, RoundView round) {
        var version = fields.version();
        var terms = RoundForm.read(section, fields, round.terms());
        fields.refuseIfFaulty();
        return new ChangeTerms(round.id(), version, terms);
    }

    private Page form(
            Enquiry enquiry, RoundView round, Section section, FormFields fields, Errors errors, List<Answer> since) {
        var choices = switch (section) {
            case RULE -> rules(enquiry, round);
            case MONEY -> lines(enquiry, round);
            case ABOUT, DATES, QUESTIONS, CRITERIA, ASSESSMENT -> List.<Choice>of();
        };
        return new RoundFormPage(
                section.label() + ": " + round.terms().name(),
                address(round, section),
                about(section),
                groups(section, fields, choices),
                Optional.of(new RoundFormPage.Changed(RoundPage.path(round.id()), true, since)),
                fields,
                errors,
                "Continue",
                enquiry.token(),
                RoundPage.trail(round));
    }

    private static List<String> about(Section section) {
        return switch (section) {
            case ABOUT, MONEY, ASSESSMENT -> List.of();
            case RULE ->
                List.of(
                        "The rule says which authorities may apply. It is asked first for the day given here, and again on"
                                + " the day of the decision.");
            case DATES -> List.of("A published round takes applications from its opening day to its closing day.");
            case QUESTIONS -> List.of("A row that is left empty is left out. Save to get more empty rows.");
            case CRITERIA ->
                List.of(
                        "The weights of all criteria add up to 100. A row that is left empty is left out. Save to get more"
                                + " empty rows.");
        };
    }

    /** @param choices of the section, where it has any that are records */
    private static List<Group> groups(Section section, FormFields fields, List<Choice> choices) {
        return switch (section) {
            case ABOUT ->
                Group.alone(
                        Asked.of("name", "What the round is called", "", Kind.LINE),
                        Asked.of(
                                "purpose",
                                "What it is for",
                                "In words for whoever may apply, at most " + RoundTerms.LONGEST_PURPOSE + " characters",
                                Kind.TEXT));
            case MONEY ->
                Group.alone(
                        new Asked("lineId", "Budget line the money comes from", "", Kind.SELECT, none(choices)),
                        Asked.of(
                                "money",
                                "Money for all that are selected",
                                "In pounds, such as £15,000,000",
                                Kind.SHORT),
                        Asked.of(
                                "places",
                                "Places",
                                "How many partnerships are selected at most, 1 to " + RoundTerms.MOST_PLACES,
                                Kind.SHORT));
            case RULE ->
                Group.alone(
                        new Asked("rule", "Rule of eligibility", "", Kind.RADIOS, choices),
                        Asked.of(
                                "eligibilityDay",
                                "For which day is it asked first?",
                                "The closing day or an earlier one. For example, 31 10 2018",
                                Kind.DAY));
            case DATES ->
                Group.alone(
                        Asked.of("opens", "When does it open?", "For example, 1 10 2018", Kind.DAY),
                        Asked.of("closes", "When does it close?", "The last day for applications", Kind.DAY),
                        Asked.of("decides", "When is the decision due?", "After it has closed", Kind.DAY));
            case QUESTIONS ->
                rows(
                        "Question",
                        RoundForm.rows(fields, "questions", RoundForm.OF_A_QUESTION, RoundTerms.MOST_QUESTIONS),
                        place -> question(RoundForm.row("questions", place)));
            case CRITERIA ->
                rows(
                        "Criterion",
                        RoundForm.rows(fields, "criteria", RoundForm.OF_A_CRITERION, RoundTerms.MOST_CRITERIA),
                        place -> criterion(RoundForm.row("criteria", place)));
            case ASSESSMENT ->
                Group.alone(
                        Asked.of(
                                "assessors",
                                "How many assessors score each application?",
                                "1 to " + RoundTerms.MOST_ASSESSORS,
                                Kind.SHORT),
                        new Asked(
                                "tieBreak",
                                "What decides between equal scores?",
                                "",
                                Kind.RADIOS,
                                Choice.each(List.of(TieBreak.values()), TieBreak::name, TieBreak::label)));
        };
    }

    private static List<Group> rows(String called, int many, IntFunction<List<Asked>> row) {
        return IntStream.range(0, many)
                .mapToObj(place -> new Group(called + " " + (place + 1), row.apply(place)))
                .toList();
    }

    private static List<Asked> question(String row) {
        return List.of(
                Asked.of(row + "text", "What is asked", "", Kind.LINE),
                Asked.of(row + "hint", "What helps to answer (optional)", "", Kind.LINE),
                Asked.of(row + "mostWords", "Most words of an answer", "1 to 2,000", Kind.SHORT));
    }

    private static List<Asked> criterion(String row) {
        return List.of(
                Asked.of(row + "name", "What is assessed", "", Kind.LINE),
                Asked.of(row + "about", "What that means (optional)", "", Kind.LINE),
                Asked.of(row + "weight", "Weight", "Its share of 100", Kind.SHORT),
                Asked.of(row + "highest", "Highest score", "The lowest is 0", Kind.SHORT));
    }

    /** A rule that is there to compare with only is offered where it is chosen already. */
    private List<Choice> rules(Enquiry enquiry, RoundView round) {
        var chosen = round.terms().rule();
        return eligibility.rules(enquiry.asker()).stream()
                .filter(rule -> !rule.comparison()
                        || chosen.filter(rule.version()::equals).isPresent())
                .map(rule -> Choice.of(rule.version(), RoundWords.rule(rule)).hint(rule.words()))
                .toList();
    }

    /** The open lines that the asker may read, and the one that is chosen, whatever has become of it. */
    private List<Choice> lines(Enquiry enquiry, RoundView round) {
        var choices = new ArrayList<Choice>();
        var chosen = round.terms().lineId();
        if (access.allows(enquiry.asker(), Programmes.READ)) {
            programmes.list(enquiry.asker(), enquiry.asAt()).stream()
                    .flatMap(programme -> programme.lines().stream())
                    .filter(line -> line.state()
                                    .filter(state -> state == LineState.OPEN)
                                    .isPresent()
                            || chosen.filter(line.id()::equals).isPresent())
                    .map(line -> Choice.of(line.id(), line.name() + " (" + line.programme() + ")"))
                    .forEach(choices::add);
        }
        chosen.filter(id -> choices.stream().noneMatch(choice -> id.equals(choice.value())))
                .ifPresent(id -> choices.add(Choice.of(id, round.line().orElse(id))));
        return choices;
    }

    private static List<Choice> none(List<Choice> lines) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", "Choose a budget line"));
        all.addAll(lines);
        return all;
    }

    private static String lower(Section section) {
        return Character.toLowerCase(section.label().charAt(0))
                + section.label().substring(1);
    }

    static String address(RoundView round, Section section) {
        return RoundPage.path(round.id()) + "/" + PATH + "/" + RoundForm.address(section);
    }
}
