package uk.gov.education.improvement.web.pages.evidence;

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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.practice.ChangePractice;
import uk.gov.education.improvement.registry.practice.CostBand;
import uk.gov.education.improvement.registry.practice.Effect;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeTerms;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.PracticeWork;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.practice.Strength;
import uk.gov.education.improvement.registry.practice.Study;
import uk.gov.education.improvement.registry.practice.TakePracticeStep;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Checkboxes;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Changing;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Writes a practice and changes one: form, check, done; publishes and withdraws one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PracticeFormPages {
    static final String WRITE = Sections.PRACTICES + "/write";

    /** The field in which more than one theme is ticked. */
    private static final String THEMES = "themes";

    private final PracticeWork work;
    private final Practices practices;

    @Inject
    public PracticeFormPages(PracticeWork work, Practices practices) {
        this.work = work;
        this.practices = practices;
    }

    @GET
    @Path("evidence/practices/write")
    public Page showWriting(@Context Enquiry enquiry) {
        return writing(enquiry, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path("evidence/practices/write")
    public Response write(@Context Enquiry enquiry, Form sent) {
        var themes = work.themes(enquiry.asker());
        var fields = FormFields.sent(sent.asMap(), THEMES);
        return new Forms.Checked<>(
                        fields,
                        () -> terms(fields).read(),
                        command -> check(
                                enquiry,
                                "Check the practice before you save it",
                                WRITE,
                                answers(themes, command),
                                fields,
                                "It is a draft, which the department alone sees, until it is published.",
                                "Save the draft"),
                        command -> done(work.write(enquiry.asker(), command), PracticeAct.WRITE.address()),
                        errors -> writing(enquiry, fields, errors))
                .answer();
    }

    private Page writing(Enquiry enquiry, FormFields fields, Errors errors) {
        return form(enquiry, "Write a practice", WRITE, "", fields, errors, PracticePage.trail(enquiry.lookingFrom()));
    }

    private QuestionsPage form(
            Enquiry enquiry,
            String title,
            String action,
            String record,
            FormFields fields,
            Errors errors,
            List<Link> trail) {
        return new QuestionsPage(
                title,
                action,
                List.of(),
                questions(enquiry),
                "Continue",
                Sends.TO_A_CHECK,
                record,
                fields,
                // a theme that there is not is said where themes are ticked
                errors.moved(field -> field.equals("theme") ? THEMES : field),
                enquiry.token(),
                trail);
    }

    private List<Question<?>> questions(Enquiry enquiry) {
        return List.of(
                Input.of("title", "What the practice is called"),
                Checkboxes.of(
                                THEMES,
                                "Themes",
                                Choice.each(work.themes(enquiry.asker()), ThemeView::code, ThemeView::name))
                        .hint("At most " + PracticeTerms.MOST_THEMES)
                        .small(),
                Textarea.of("summary", "Summary")
                        .hint("What is done, for whom, and what is known of it")
                        .rows(8),
                rated("effect", "Effect on outcomes", Effect.values(), one -> one.label() + " (" + one.mark() + ")"),
                rated(
                        "strength",
                        "Strength of the evidence",
                        Strength.values(),
                        one -> one.label() + " (" + one.mark() + ")"),
                rated("cost", "Cost", CostBand.values(), one -> one.label() + " (" + one.mark() + ")"),
                Input.of("ratedBy", "Who rates it so, and where that is written")
                        .hint("Only where something is rated"),
                Input.of("ratedOn", "When it was rated")
                        .hint("A year, a month or a day, such as 2020-06")
                        .width(10),
                Textarea.of("studies", "Studies (optional)")
                        .hint(
                                "A line each: title | year | where it was published | web address, or nothing | what it found")
                        .rows(6));
    }

    private static <T extends Enum<T>> Select rated(String name, String label, T[] points, Function<T, String> words) {
        return Select.of(
                name,
                label,
                Stream.concat(
                                Stream.of(Choice.of("", "Not rated")),
                                Choice.each(List.of(points), Enum::name, words).stream())
                        .toList());
    }

    @GET
    @Path("evidence/practices/{id}/" + PracticePage.CHANGE)
    public Page showChange(@Context Enquiry enquiry, @PathParam("id") String id) {
        var practice = work.toMove(enquiry.asker(), id);
        return changing(enquiry, practice).on(filled(practice.terms()));
    }

    @POST
    @Path("evidence/practices/{id}/" + PracticePage.CHANGE)
    public Response change(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var practice = work.toMove(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap(), THEMES);
        return changing(enquiry, practice)
                .checked(
                        fields,
                        () -> new ChangePractice(
                                id, fields.knownVersion(), terms(fields).read()),
                        command -> check(
                                enquiry,
                                "Check the change before you save it",
                                address(practice),
                                against(enquiry, command.terms(), practice.terms()),
                                fields,
                                "Whoever sees the practice sees the change. What it said before stays" + " readable.",
                                "Save the change"),
                        command -> done(work.change(enquiry.asker(), command), PracticePage.CHANGE));
    }

    private Changing changing(Enquiry enquiry, PracticeView practice) {
        return new Changing(
                practice.version(),
                practice.recordedBy(),
                seen -> against(
                        enquiry,
                        practice.terms(),
                        practices
                                .find(
                                        enquiry.asker(),
                                        practice.id(),
                                        new AsAt(practice.asAt(), practice.publishedBy(), seen))
                                .terms()),
                (fields, errors, since) -> form(
                                enquiry,
                                "Change what the practice says",
                                address(practice),
                                PracticePage.path(practice.id()),
                                fields,
                                errors,
                                trail(enquiry, practice))
                        .since("practice", since));
    }

    private static String address(PracticeView practice) {
        return PracticePage.path(practice.id()) + "/" + PracticePage.CHANGE;
    }

    @GET
    @Path("evidence/practices/{id}/{act}")
    public Page showAct(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        return acting(enquiry, id, PracticeAct.named(name)).on(FormFields.empty());
    }

    @POST
    @Path("evidence/practices/{id}/{act}")
    public Response take(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = PracticeAct.named(name);
        var fields = FormFields.sent(sent.asMap());
        return acting(enquiry, id, act)
                .answer(
                        fields,
                        version -> done(
                                work.take(enquiry.asker(), new TakePracticeStep(id, version, act, fields.typed("why"))),
                                act.address()));
    }

    private Acting acting(Enquiry enquiry, String id, PracticeAct act) {
        var practice = work.toMove(enquiry.asker(), id);
        return new Acting(
                practice.version(),
                (fields, errors) -> new QuestionsPage(
                        act.label() + ": " + practice.title(),
                        PracticePage.path(practice.id()) + "/" + act.address(),
                        List.of(
                                act == PracticeAct.PUBLISH
                                        ? "Everybody who signs in sees a practice that is published."
                                        : "A practice that is withdrawn is not published again. It stays readable, with the reason."),
                        List.of(Textarea.of(
                                        "why",
                                        act == PracticeAct.PUBLISH ? "Who has checked it" : "Why it is withdrawn")
                                .hint("Kept with the practice, in at most 500 characters")
                                .rows(4)),
                        act.label(),
                        Sends.AT_ONCE,
                        PracticePage.path(practice.id()),
                        fields,
                        errors,
                        enquiry.token(),
                        trail(enquiry, practice)));
    }

    private static String done(PracticeView practice, String what) {
        return PracticePage.path(practice.id()) + "?done=" + what;
    }

    private static List<Link> trail(Enquiry enquiry, PracticeView practice) {
        return Stream.concat(
                        PracticePage.trail(enquiry.lookingFrom()).stream(),
                        Stream.of(Link.of(practice.title(), PracticePage.path(practice.id()))))
                .toList();
    }

    private static PracticeTerms.Fields terms(FormFields fields) {
        return new PracticeTerms.Fields(
                fields.typed("title"),
                fields.lines(THEMES),
                fields.typed("summary"),
                fields.typed("effect"),
                fields.typed("strength"),
                fields.typed("cost"),
                fields.typed("ratedBy"),
                fields.typed("ratedOn"),
                fields.lines("studies").stream().map(Study.Fields::ofLine).toList());
    }

    private static FormFields filled(PracticeTerms terms) {
        var ratings = terms.ratings();
        return FormFields.empty()
                .with("title", terms.title())
                .with(THEMES, String.join("\n", terms.themes()))
                .with("summary", terms.summary())
                .with("effect", ratings.effect().map(Enum::name).orElse(""))
                .with("strength", ratings.strength().map(Enum::name).orElse(""))
                .with("cost", ratings.cost().map(Enum::name).orElse(""))
                .with("ratedBy", ratings.by().orElse(""))
                .with("ratedOn", ratings.on().orElse(""))
                .with("studies", studies(terms));
    }

    private static String studies(PracticeTerms terms) {
        return terms.studies().stream().map(Study::line).collect(Collectors.joining("\n"));
    }

    private static Page check(
            Enquiry enquiry,
            String title,
            String action,
            List<Answer> answers,
            FormFields fields,
            String warning,
            String confirm) {
        return new CheckAnswersPage(
                title,
                Sections.EVIDENCE,
                action,
                answers,
                fields,
                warning,
                confirm,
                enquiry.token(),
                PracticePage.trail(enquiry.lookingFrom()));
    }

    private List<Answer> against(Enquiry enquiry, PracticeTerms now, PracticeTerms before) {
        var themes = work.themes(enquiry.asker());
        return Answer.against(answers(themes, now), answers(themes, before));
    }

    private static List<Answer> answers(List<ThemeView> themes, PracticeTerms terms) {
        var ratings = terms.ratings();
        return List.of(
                Answer.of("What the practice is called", terms.title()),
                Answer.of(
                        "Themes",
                        terms.themes().stream()
                                .map(code -> ThemeView.called(themes, code).name())
                                .collect(Collectors.joining(", "))),
                Answer.of("Summary", terms.summary()),
                Answer.of("Effect on outcomes", PracticePage.effect(ratings)),
                Answer.of("Strength of the evidence", PracticePage.strength(ratings)),
                Answer.of("Cost", PracticePage.cost(ratings)),
                Answer.of("Rated by", ratings.by().orElse("Nobody")),
                Answer.of("Rated", ratings.on().isPresent() ? ratings.onInWords() : "Not rated"),
                Answer.of("Studies", terms.studies().isEmpty() ? "None" : studies(terms)));
    }
}
