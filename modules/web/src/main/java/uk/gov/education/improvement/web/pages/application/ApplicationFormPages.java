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
import java.util.function.BiFunction;
import java.util.function.Function;
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
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Asked;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Room;
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
                () -> to(work.start(enquiry.asker(), id), ""),
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
                false,
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
        var fields = FormFields.empty()
                .with("name", application.name())
                .with(
                        "members",
                        application.members().stream()
                                .map(member -> member.dfeNumber().orElse(member.id()))
                                .collect(Collectors.joining("\n")));
        return partnership(enquiry, application, newest(fields, application), Errors.NONE);
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
                (typed, errors) -> partnership(enquiry, application, typed, errors));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[;,\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static QuestionsPage partnership(
            Enquiry enquiry, ApplicationView application, FormFields fields, Errors errors) {
        return form(
                enquiry,
                application,
                "Who applies together",
                "partnership",
                List.of("Now: " + names(application) + ". Your own authority applies in any case."),
                List.of(
                        new Asked("name", "Name of the partnership", "", Room.LINE),
                        new Asked(
                                "members",
                                "DfE numbers of the authorities",
                                "One on each line, such as 392. At most " + Expression.MOST_MEMBERS,
                                Room.FEW_LINES)),
                "Save and continue",
                fields,
                errors);
    }

    @GET
    @Path(ONE + "questions/{number}")
    public Page showQuestion(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("number") String number) {
        var application = work.toWrite(enquiry.asker(), id);
        var place = place(enquiry, application, number);
        var fields =
                FormFields.empty().with(field(place), application.expression().answer(place));
        return question(enquiry, application, place, newest(fields, application), Errors.NONE);
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
                (typed, errors) -> question(enquiry, application, place, typed, errors));
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

    private QuestionsPage question(
            Enquiry enquiry, ApplicationView application, int place, FormFields fields, Errors errors) {
        var question = round(enquiry, application).terms().questions().get(place - 1);
        return form(
                enquiry,
                application,
                question.text(),
                "questions/" + place,
                question.hint().isEmpty() ? List.of() : List.of(question.hint()),
                List.of(new Asked(
                        field(place),
                        "Your answer",
                        "At most " + question.mostWords() + " words. You can save more and shorten it later",
                        Room.MANY_LINES)),
                "Save and continue",
                fields,
                errors);
    }

    private Response written(
            Enquiry enquiry,
            ApplicationView application,
            FormFields fields,
            Supplier<Expression> expression,
            BiFunction<FormFields, Errors, QuestionsPage> form) {
        if (fields.step(QuestionsPage.NEWEST)) {
            return Response.ok(form.apply(newest(fields, application), Errors.NONE))
                    .build();
        }
        return Forms.answer(
                () -> {
                    var version = fields.version();
                    fields.refuseIfFaulty();
                    return to(
                            work.write(
                                    enquiry.asker(), new WriteExpression(application.id(), version, expression.get())),
                            "saved");
                },
                errors -> form.apply(fields, errors)
                        .since(errors.stale() ? changedSince(enquiry, application, fields) : List.of()));
    }

    private static FormFields newest(FormFields fields, ApplicationView application) {
        return fields.version(application.version()).seen(application.recordedBy());
    }

    /** What was made of it after the form was opened; nothing where that moment has been lost. */
    private List<Answer> changedSince(Enquiry enquiry, ApplicationView now, FormFields fields) {
        return fields.seen()
                .map(seen ->
                        applications.find(enquiry.asker(), now.id(), new AsAt(now.asAt(), now.publishedBy(), seen)))
                .map(before -> changed(round(enquiry, now).terms().questions(), before, now))
                .orElse(List.of());
    }

    private static List<Answer> changed(List<Question> questions, ApplicationView before, ApplicationView now) {
        var all = new ArrayList<Answer>();
        all.add(Answer.of("Name of the partnership", now.name(), Optional.of(before.name())));
        all.add(Answer.of("Authorities", names(now), Optional.of(names(before))));
        for (var number = 1; number <= questions.size(); number++) {
            all.add(Answer.of(
                    questions.get(number - 1).text(),
                    ApplicationPage.answer(now.expression(), number),
                    Optional.of(ApplicationPage.answer(before.expression(), number))));
        }
        return Answer.changed(all);
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
        return took(
                enquiry,
                application,
                ApplicationAct.SUBMIT,
                fields,
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
        var application = work.toWrite(enquiry.asker(), id);
        return amendment(enquiry, application, FormFields.empty().version(application.version()), Errors.NONE);
    }

    @POST
    @Path(ONE + "amend")
    public Response amend(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return took(
                enquiry,
                application,
                ApplicationAct.AMEND,
                fields,
                errors -> amendment(enquiry, application, fields, errors));
    }

    private Page amendment(Enquiry enquiry, ApplicationView application, FormFields fields, Errors errors) {
        return form(
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
                errors);
    }

    @GET
    @Path(ONE + "withdraw")
    public Page showWithdrawal(@Context Enquiry enquiry, @PathParam("id") String id) {
        var application = work.toWrite(enquiry.asker(), id);
        return withdrawal(enquiry, application, FormFields.empty().version(application.version()), Errors.NONE);
    }

    @POST
    @Path(ONE + "withdraw")
    public Response withdraw(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var application = work.toWrite(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return took(
                enquiry,
                application,
                ApplicationAct.WITHDRAW,
                fields,
                errors -> withdrawal(enquiry, application, fields, errors));
    }

    private static Page withdrawal(Enquiry enquiry, ApplicationView application, FormFields fields, Errors errors) {
        return new QuestionsPage(
                "Withdraw the application",
                ApplicationPage.path(application.id()) + "/withdraw",
                List.of("This is not taken back. You can start another as long as the round takes applications."),
                List.of(new Asked("why", "Why you withdraw", "For the record", Room.FEW_LINES)),
                "Withdraw it",
                true,
                ApplicationPage.path(application.id()),
                fields,
                errors,
                enquiry.token(),
                trail(application));
    }

    private Response took(
            Enquiry enquiry,
            ApplicationView application,
            ApplicationAct act,
            FormFields fields,
            Function<Errors, Page> again) {
        return Forms.answer(
                () -> {
                    var version = fields.version();
                    fields.refuseIfFaulty();
                    var step = TakeApplicationStep.read(application.id(), version, act, fields.typed("why"));
                    return to(work.take(enquiry.asker(), step), act.address());
                },
                again);
    }

    private RoundView round(Enquiry enquiry, ApplicationView application) {
        return rounds.find(enquiry.asker(), application.roundId(), enquiry.asAt());
    }

    static Response to(ApplicationView application, String done) {
        var page = ApplicationPage.path(application.id());
        return Response.seeOther(URI.create(done.isEmpty() ? page : page + "?done=" + done))
                .build();
    }

    static QuestionsPage form(
            Enquiry enquiry,
            ApplicationView application,
            String title,
            String act,
            List<String> about,
            List<Asked> questions,
            String button,
            FormFields fields,
            Errors errors) {
        return new QuestionsPage(
                title,
                ApplicationPage.path(application.id()) + "/" + act,
                about,
                questions,
                button,
                false,
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
