package uk.gov.education.improvement.web.pages.application;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.ApplicationWork;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.Expression;
import uk.gov.education.improvement.registry.application.TakeApplicationStep;
import uk.gov.education.improvement.registry.application.WriteExpression;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Changing;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** What an applicant does: starts, fills in task by task, checks and submits, amends, withdraws. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ApplicationFormPages {
    private static final String ONE = "applications/{id}/";

    private final ApplicationWork work;
    private final Applications applications;
    private final Rounds rounds;

    @Inject
    public ApplicationFormPages(ApplicationWork work, Applications applications, Rounds rounds) {
        this.work = work;
        this.applications = applications;
        this.rounds = rounds;
    }

    @GET
    @Path("applications/start/{round}")
    public Page showStart(@Context Enquiry enquiry, @PathParam("round") String id) {
        return start(enquiry, work.toStart(enquiry.asker(), id), Errors.NONE);
    }

    @POST
    @Path("applications/start/{round}")
    public Response start(@Context Enquiry enquiry, @PathParam("round") String id) {
        return Forms.answer(
                () -> Response.seeOther(URI.create(ApplicationPage.path(
                                work.start(enquiry.asker(), id).id())))
                        .build(),
                errors -> start(enquiry, rounds.find(enquiry.asker(), id, enquiry.asAt()), errors));
    }

    private Page start(Enquiry enquiry, RoundView round, Errors errors) {
        var terms = round.terms();
        var last = lastDay(enquiry, round);
        return new QuestionsPage(
                "Apply to “" + terms.name() + "”",
                Sections.APPLICATIONS + "/start/" + round.id(),
                List.of(
                        terms.purpose().orElse(""),
                        last.map(day -> taken(round, day)).orElse(""),
                        "You start with a draft. Nobody but your authority sees it until you submit it."
                                + ApplicationPage.amendable(last)),
                List.of(),
                "Start now",
                Sends.AT_ONCE,
                "",
                FormFields.empty(),
                errors,
                enquiry.token(),
                ApplicationPage.trail(enquiry.lookingFrom()));
    }

    /** Until when it takes an application, for who may begin one. */
    private static String taken(RoundView round, LocalDate last) {
        var until = PartialDate.on(last).inWords();
        if (round.stage() == RoundView.Stage.CLOSED) {
            return "The round closed on "
                    + round.terms()
                            .closes()
                            .map(PartialDate::on)
                            .map(PartialDate::inWords)
                            .orElse("")
                    + ". Your authority may apply until the end of " + until + ", late, by permission.";
        }
        return "The round takes applications until the end of " + until + ".";
    }

    private Optional<LocalDate> lastDay(Enquiry enquiry, RoundView round) {
        return Optional.ofNullable(applications
                .lastDays(enquiry.asker(), List.of(round), enquiry.asAt())
                .get(round.id()));
    }

    @GET
    @Path(ONE + "partnership")
    public Page showPartnership(@Context Enquiry enquiry, @PathParam("id") String id) {
        var application = work.toWrite(enquiry.asker(), id);
        var filled = FormFields.empty()
                .with("name", application.name())
                .with(
                        "members",
                        application.members().stream()
                                .map(member -> member.dfeNumber().orElse(member.id()))
                                .collect(Collectors.joining("\n")));
        return writing(enquiry, application, partnership(enquiry, application)).on(filled);
    }

    @POST
    @Path(ONE + "partnership")
    public Response partnership(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return written(
                enquiry,
                application,
                fields,
                () -> application.expression().of(fields.typed("name"), lines(fields.typed("members"))),
                partnership(enquiry, application));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[;,\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Changing.Form partnership(Enquiry enquiry, ApplicationView application) {
        return (fields, errors, since) -> form(
                        enquiry,
                        application,
                        "Who applies together",
                        "partnership",
                        List.of("Now: " + names(application) + ". Your own authority applies in any case."),
                        List.of(
                                Input.of("name", "Name of the partnership"),
                                Textarea.of("members", "DfE numbers of the authorities")
                                        .hint("One on each line, such as 392. At most " + Expression.MOST_MEMBERS)
                                        .rows(4)),
                        "Save and continue",
                        fields,
                        errors)
                .since("application", since);
    }

    @GET
    @Path(ONE + "questions/{number}")
    public Page showQuestion(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("number") String number) {
        var application = work.toWrite(enquiry.asker(), id);
        var place = place(enquiry, application, number);
        var filled =
                FormFields.empty().with(field(place), application.expression().answer(place));
        return writing(enquiry, application, question(enquiry, application, place))
                .on(filled);
    }

    @POST
    @Path(ONE + "questions/{number}")
    public Response question(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("number") String number, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var place = place(enquiry, application, number);
        var fields = FormFields.sent(sent.asMap());
        return written(
                enquiry,
                application,
                fields,
                () -> application.expression().answering(place, fields.typed(field(place))),
                question(enquiry, application, place));
    }

    private static String field(int place) {
        return "answers/" + place;
    }

    private int place(Enquiry enquiry, ApplicationView application, String number) {
        var asked = round(enquiry, application).terms().questions().size();
        if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > asked) {
            throw new Refused(new UnknownRecord("question of the round", number));
        }
        return Integer.parseInt(number);
    }

    private Changing.Form question(Enquiry enquiry, ApplicationView application, int place) {
        return (fields, errors, since) -> {
            var question = round(enquiry, application).terms().questions().get(place - 1);
            return form(
                            enquiry,
                            application,
                            question.text(),
                            "questions/" + place,
                            question.hint().isEmpty() ? List.of() : List.of(question.hint()),
                            List.of(Textarea.of(field(place), "Your answer")
                                    .hint("At most " + question.mostWords()
                                            + " words. You can save more and shorten it later")
                                    .rows(15)),
                            "Save and continue",
                            fields,
                            errors)
                    .since("application", since);
        };
    }

    private Response written(
            Enquiry enquiry,
            ApplicationView application,
            FormFields fields,
            Supplier<Expression> expression,
            Changing.Form form) {
        return writing(enquiry, application, form)
                .answer(
                        fields,
                        again -> Forms.onVersion(
                                fields,
                                version -> done(
                                        work.write(
                                                enquiry.asker(),
                                                new WriteExpression(application.id(), version, expression.get())),
                                        "saved"),
                                again));
    }

    private Changing writing(Enquiry enquiry, ApplicationView now, Changing.Form form) {
        return new Changing(
                now.version(),
                now.recordedBy(),
                seen -> changed(
                        round(enquiry, now),
                        applications.find(enquiry.asker(), now.id(), new AsAt(now.asAt(), now.publishedBy(), seen)),
                        now),
                form);
    }

    private static List<Answer> changed(RoundView round, ApplicationView before, ApplicationView now) {
        var questions = round.terms().questions();
        var all = new ArrayList<Answer>();
        all.add(Answer.of("Name of the partnership", now.name(), Optional.of(before.name())));
        all.add(Answer.of("Authorities", names(now), Optional.of(names(before))));
        for (var number = 1; number <= questions.size(); number++) {
            all.add(Answer.of(
                    questions.get(number - 1).text(),
                    ApplicationPage.answer(now.expression(), number),
                    Optional.of(ApplicationPage.answer(before.expression(), number))));
        }
        return all;
    }

    private static String names(ApplicationView application) {
        return application.members().stream().map(AuthorityRef::name).collect(Collectors.joining(", "));
    }

    @GET
    @Path(ONE + "submit")
    public Page showSubmission(@Context Enquiry enquiry, @PathParam("id") String id) {
        var application = work.toWrite(enquiry.asker(), id);
        return submission(enquiry, application, application.version(), Errors.NONE);
    }

    @POST
    @Path(ONE + "submit")
    public Response submit(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> took(enquiry, application, version, ApplicationAct.SUBMIT, fields),
                errors -> submission(enquiry, application, fields.version(), errors));
    }

    private Page submission(Enquiry enquiry, ApplicationView application, long version, Errors errors) {
        var round = round(enquiry, application);
        return new ApplicationCheckPage(
                application,
                round,
                Explained.of(applications.explain(enquiry.asker(), application.id(), enquiry.asAt())),
                lastDay(enquiry, round),
                version,
                errors,
                enquiry.lookingFrom(),
                enquiry.token());
    }

    @GET
    @Path(ONE + "amend")
    public Page showAmendment(@Context Enquiry enquiry, @PathParam("id") String id) {
        return amendment(enquiry, work.toWrite(enquiry.asker(), id)).on(FormFields.empty());
    }

    @POST
    @Path(ONE + "amend")
    public Response amend(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return amendment(enquiry, application)
                .answer(fields, version -> took(enquiry, application, version, ApplicationAct.AMEND, fields));
    }

    private Acting amendment(Enquiry enquiry, ApplicationView application) {
        return new Acting(
                application.version(),
                (fields, errors) -> form(
                        enquiry,
                        application,
                        "Amend the application",
                        "amend",
                        List.of("It becomes a draft again, and the department does not see it any more."
                                + lastDay(enquiry, round(enquiry, application))
                                        .map(day -> " Submit it again by the end of "
                                                + PartialDate.on(day).inWords() + ", or it does not count.")
                                        .orElse("")),
                        List.of(),
                        "Amend it",
                        fields,
                        errors));
    }

    @GET
    @Path(ONE + "withdraw")
    public Page showWithdrawal(@Context Enquiry enquiry, @PathParam("id") String id) {
        return withdrawal(enquiry, work.toWrite(enquiry.asker(), id)).on(FormFields.empty());
    }

    @POST
    @Path(ONE + "withdraw")
    public Response withdraw(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return withdrawal(enquiry, application)
                .answer(fields, version -> took(enquiry, application, version, ApplicationAct.WITHDRAW, fields));
    }

    private static Acting withdrawal(Enquiry enquiry, ApplicationView application) {
        return new Acting(
                application.version(),
                (fields, errors) -> new QuestionsPage(
                        "Withdraw the application",
                        ApplicationPage.path(application.id()) + "/withdraw",
                        List.of(
                                "This is not taken back. You can start another as long as the round takes applications."),
                        List.of(Textarea.of("why", "Why you withdraw")
                                .hint("For the record")
                                .rows(4)),
                        "Withdraw it",
                        Sends.FOR_GOOD,
                        ApplicationPage.path(application.id()),
                        fields,
                        errors,
                        enquiry.token(),
                        trail(application)));
    }

    private String took(
            Enquiry enquiry, ApplicationView application, long version, ApplicationAct act, FormFields fields) {
        var step = TakeApplicationStep.read(application.id(), version, act, fields.typed("why"));
        return done(work.take(enquiry.asker(), step), act.address());
    }

    private RoundView round(Enquiry enquiry, ApplicationView application) {
        return rounds.find(enquiry.asker(), application.roundId(), enquiry.asAt());
    }

    static String done(ApplicationView application, String what) {
        return ApplicationPage.path(application.id()) + "?done=" + what;
    }

    static QuestionsPage form(
            Enquiry enquiry,
            ApplicationView application,
            String title,
            String act,
            List<String> about,
            List<Question<?>> questions,
            String button,
            FormFields fields,
            Errors errors) {
        return new QuestionsPage(
                title,
                ApplicationPage.path(application.id()) + "/" + act,
                about,
                questions,
                button,
                Sends.AT_ONCE,
                ApplicationPage.path(application.id()),
                fields,
                errors,
                enquiry.token(),
                trail(application));
    }

    static List<Link> trail(ApplicationView application) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS),
                Link.of("Applications", Sections.APPLICATIONS),
                Link.of(application.name(), ApplicationPage.path(application.id())));
    }
}
