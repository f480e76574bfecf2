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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.practice.ChangePractice;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeTerms;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.PracticeWork;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.practice.Study;
import uk.gov.education.improvement.registry.practice.TakePracticeStep;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Asked;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Room;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Writes a practice and changes one: form, check, done; publishes and withdraws one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PracticeFormPages {
    static final String WRITE = Sections.PRACTICES + "/write";

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
        var fields = FormFields.sent(sent.asMap(), PracticeFormPage.THEMES);
        return new Forms.Checked<>(
                        fields,
                        () -> terms(fields).read(),
                        command -> check(
                                enquiry,
                                "Check the practice before you save it",
                                WRITE,
                                answers(themes, command, Optional.empty()),
                                fields,
                                "It is a draft, which the department alone sees, until it is published.",
                                "Save the draft"),
                        command -> done(work.write(enquiry.asker(), command), PracticeAct.WRITE.address()),
                        errors -> writing(enquiry, fields, errors))
                .answer();
    }

    private Page writing(Enquiry enquiry, FormFields fields, Errors errors) {
        return new PracticeFormPage(
                "Write a practice",
                WRITE,
                work.themes(enquiry.asker()),
                "",
                List.of(),
                fields,
                errors,
                enquiry.token(),
                PracticePage.trail(enquiry.lookingFrom()));
    }

    @GET
    @Path("evidence/practices/{id}/" + PracticePage.CHANGE)
    public Page showChange(@Context Enquiry enquiry, @PathParam("id") String id) {
        var practice = work.toMove(enquiry.asker(), id);
        return changing(enquiry, practice, newest(filled(practice.terms()), practice), Errors.NONE);
    }

    @POST
    @Path("evidence/practices/{id}/" + PracticePage.CHANGE)
    public Response change(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var practice = work.toMove(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap(), PracticeFormPage.THEMES);
        if (fields.step(QuestionsPage.NEWEST)) {
            return Response.ok(changing(enquiry, practice, newest(fields, practice), Errors.NONE))
                    .build();
        }
        return new Forms.Checked<>(
                        fields,
                        () -> {
                            var version = fields.version();
                            fields.refuseIfFaulty();
                            return new ChangePractice(id, version, terms(fields).read());
                        },
                        command -> check(
                                enquiry,
                                "Check the change before you save it",
                                PracticePage.path(id) + "/" + PracticePage.CHANGE,
                                answers(work.themes(enquiry.asker()), command.terms(), Optional.of(practice.terms())),
                                fields,
                                "Whoever sees the practice sees the change. What it said before stays readable.",
                                "Save the change"),
                        command -> done(work.change(enquiry.asker(), command), PracticePage.CHANGE),
                        errors -> changing(enquiry, practice, fields, errors))
                .answer();
    }

    private Page changing(Enquiry enquiry, PracticeView practice, FormFields fields, Errors errors) {
        return new PracticeFormPage(
                "Change what the practice says",
                PracticePage.path(practice.id()) + "/" + PracticePage.CHANGE,
                work.themes(enquiry.asker()),
                PracticePage.path(practice.id()),
                errors.stale() ? changedSince(enquiry, practice, fields) : List.of(),
                fields,
                errors,
                enquiry.token(),
                trail(enquiry, practice));
    }

    private static FormFields newest(FormFields fields, PracticeView practice) {
        return fields.version(practice.version()).seen(practice.recordedBy());
    }

    /** What was made of it after the form was opened; nothing where that moment has been lost. */
    private List<Answer> changedSince(Enquiry enquiry, PracticeView now, FormFields fields) {
        return fields.seen()
                .map(seen -> practices.find(enquiry.asker(), now.id(), new AsAt(now.asAt(), now.publishedBy(), seen)))
                .map(before ->
                        Answer.changed(answers(work.themes(enquiry.asker()), now.terms(), Optional.of(before.terms()))))
                .orElse(List.of());
    }

    @GET
    @Path("evidence/practices/{id}/{act}")
    public Page showAct(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = PracticeAct.named(name);
        var practice = work.toMove(enquiry.asker(), id);
        return acting(enquiry, practice, act, FormFields.empty().version(practice.version()), Errors.NONE);
    }

    @POST
    @Path("evidence/practices/{id}/{act}")
    public Response take(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = PracticeAct.named(name);
        var practice = work.toMove(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> done(
                        work.take(enquiry.asker(), new TakePracticeStep(id, version, act, fields.typed("why"))),
                        act.address()),
                errors -> acting(enquiry, practice, act, fields, errors));
    }

    private static Page acting(
            Enquiry enquiry, PracticeView practice, PracticeAct act, FormFields fields, Errors errors) {
        return new QuestionsPage(
                act.label() + ": " + practice.title(),
                PracticePage.path(practice.id()) + "/" + act.address(),
                List.of(
                        act == PracticeAct.PUBLISH
                                ? "Everybody who signs in sees a practice that is published."
                                : "A practice that is withdrawn is not published again. It stays readable, with the reason."),
                List.of(new Asked(
                        "why",
                        act == PracticeAct.PUBLISH ? "Who has checked it" : "Why it is withdrawn",
                        "Kept with the practice, in at most 500 characters",
                        Room.FEW_LINES)),
                act.label(),
                false,
                PracticePage.path(practice.id()),
                fields,
                errors,
                enquiry.token(),
                trail(enquiry, practice));
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
                fields.lines(PracticeFormPage.THEMES),
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
                .with(PracticeFormPage.THEMES, String.join("\n", terms.themes()))
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

    private static List<Answer> answers(List<ThemeView> themes, PracticeTerms terms, Optional<PracticeTerms> before) {
        var now = words(themes, terms);
        return before.map(said -> Answer.against(now, words(themes, said))).orElse(now);
    }

    private static List<Answer> words(List<ThemeView> themes, PracticeTerms terms) {
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
