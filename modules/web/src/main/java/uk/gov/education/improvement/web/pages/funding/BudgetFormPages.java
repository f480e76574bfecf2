package uk.gov.education.improvement.web.pages.funding;

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
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.BudgetWork;
import uk.gov.education.improvement.registry.funding.ChangeLine;
import uk.gov.education.improvement.registry.funding.CreateProgramme;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.LineChangeFields;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.funding.OpenLine;
import uk.gov.education.improvement.registry.funding.ProgrammeFields;
import uk.gov.education.improvement.registry.funding.ProgrammeView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Asked;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Room;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Records a programme, opens a budget line and changes one: form, check, done. */
@Path("funding")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class BudgetFormPages {
    private static final String CHECK = "Check before you save";
    private static final String KEPT =
            "What is saved is kept: it is not taken back, and what follows is another movement.";

    private final BudgetWork work;

    @Inject
    public BudgetFormPages(BudgetWork work) {
        this.work = work;
    }

    @GET
    @Path(FundingPages.CREATE)
    public Page showCreation(@Context Enquiry enquiry) {
        work.toCreate(enquiry.asker());
        return creation(enquiry, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(FundingPages.CREATE)
    public Response create(@Context Enquiry enquiry, Form sent) {
        work.toCreate(enquiry.asker());
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new ProgrammeFields(
                                        fields.typed("name"),
                                        fields.typed("announced"),
                                        fields.typed("stated"),
                                        fields.typed("statedAs"),
                                        fields.typed("source"))
                                .read(),
                        command -> check(
                                enquiry, creationAddress(), answers(command), fields, "Save the programme", trail()),
                        command -> ProgrammePage.path(
                                        work.create(enquiry.asker(), command).id())
                                + "?done=recorded",
                        errors -> creation(enquiry, fields, errors))
                .answer();
    }

    @GET
    @Path("programmes/{id}/" + FundingPages.OPEN)
    public Page showOpening(@Context Enquiry enquiry, @PathParam("id") String id) {
        return opening(enquiry, work.toOpen(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path("programmes/{id}/" + FundingPages.OPEN)
    public Response open(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var programme = work.toOpen(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new LineFields(
                                        fields.typed("name"),
                                        fields.typed("purpose"),
                                        fields.typed("organisation"),
                                        LineFields.amounts(fields.typed("amounts")),
                                        move(fields))
                                .read(),
                        command -> check(
                                enquiry,
                                openingAddress(programme),
                                answers(programme, command),
                                fields,
                                "Open the line",
                                trail(programme)),
                        command -> LinePage.address(work.open(enquiry.asker(), id, command), LineAct.OPEN),
                        errors -> opening(enquiry, programme, fields, errors))
                .answer();
    }

    @GET
    @Path("lines/{id}/{act}")
    public Page showChange(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = LineAct.named(name);
        var line = work.toChange(enquiry.asker(), id);
        return change(enquiry, line, act, FormFields.empty().version(line.version()), Errors.NONE);
    }

    @POST
    @Path("lines/{id}/{act}")
    public Response change(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = LineAct.named(name);
        var line = work.toChange(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new LineChangeFields(
                                        fields.typed("year"),
                                        fields.typed("amount"),
                                        fields.typed("to"),
                                        fields.typed("effective"),
                                        "",
                                        fields.typed("why"),
                                        fields.typed("source"))
                                .read(id, fields.version(), act),
                        command -> check(
                                enquiry,
                                address(line, act),
                                answers(line, command),
                                fields,
                                act.label() + " the line",
                                trail(line)),
                        command -> LinePage.address(work.change(enquiry.asker(), command), act),
                        errors -> change(enquiry, line, act, fields, errors))
                .answer();
    }

    static MoveFields move(FormFields fields) {
        return new MoveFields(fields.typed("effective"), "", fields.typed("why"), fields.typed("source"));
    }

    static Page check(
            Enquiry enquiry, String action, List<Answer> answers, FormFields fields, String confirm, List<Link> trail) {
        return new CheckAnswersPage(
                CHECK, Sections.PARTNERS, action, answers, fields, KEPT, confirm, enquiry.token(), trail);
    }

    private static Page creation(Enquiry enquiry, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Record a programme",
                creationAddress(),
                List.of("A programme is recorded as it was announced. Its budget lines follow."),
                List.of(
                        new Asked("name", "What it is called", "", Room.LINE),
                        new Asked(
                                "announced", "When it was announced", "A day, a month or a year: 2018-12", Room.SHORT),
                        new Asked("stated", "Total as stated (optional)", "For example £17,000,000", Room.SHORT),
                        new Asked("statedAs", "How it was put (optional)", "For example up to £20 million", Room.LINE),
                        new Asked("source", "Source", "Who says so, and where", Room.LINE)),
                "",
                fields,
                errors,
                enquiry.token(),
                trail());
    }

    private static Page opening(Enquiry enquiry, ProgrammeView programme, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Open a budget line",
                openingAddress(programme),
                List.of(programme.name() + ": " + programme.statedInWords() + " stated, "
                        + programme.total().provided().inWords() + " in lines so far."),
                Stream.concat(
                                Stream.of(
                                        new Asked("name", "What it is called", "", Room.LINE),
                                        new Asked("purpose", "What the money is for", "", Room.TEXT),
                                        new Asked(
                                                "organisation",
                                                "Organisation it is for as a whole (optional)",
                                                "lga, which may then read it; nothing where it is awarded piece by piece",
                                                Room.SHORT),
                                        new Asked(
                                                "amounts",
                                                "Amount for each financial year",
                                                "One on each line, such as 2018-19: £1,000,000. Write not-recorded where no"
                                                        + " year is",
                                                Room.TEXT)),
                                MoneyFormPage.ofEvery("From when it is open", "Evidence").stream())
                        .toList(),
                "",
                fields,
                errors,
                enquiry.token(),
                trail(programme));
    }

    private static Page change(Enquiry enquiry, BudgetLineView line, LineAct act, FormFields fields, Errors errors) {
        var questions = new ArrayList<Asked>();
        if (act.moves().isPresent()) {
            questions.add(new Asked("year", "Financial year", years(line), Room.SHORT));
            questions.add(new Asked("amount", "Amount", "For example £1,000,000 or 1.05", Room.SHORT));
        }
        if (act == LineAct.CARRY_OVER) {
            questions.add(new Asked(
                    "to",
                    "Into which financial year (optional)",
                    "The next one unless said; needed where the year is not recorded",
                    Room.SHORT));
        }
        questions.addAll(MoneyFormPage.ofEvery("The day it takes effect", "Evidence"));
        return new MoneyFormPage(
                act.label() + " “" + line.name() + "”",
                address(line, act),
                List.of(line.total().available().inWords() + " of "
                        + line.total().provided().inWords() + " is left."),
                questions,
                LinePage.path(line.id()),
                fields,
                errors,
                enquiry.token(),
                trail(line));
    }

    /** What is left of each financial year. */
    private static String years(BudgetLineView line) {
        return line.years().stream()
                .map(year -> year.year() + " has " + year.balances().available().inWords() + " left")
                .reduce((one, other) -> one + "; " + other)
                .orElse("Such as 2018-19");
    }

    private static List<Answer> answers(CreateProgramme command) {
        return List.of(
                Answer.of("Name", command.name()),
                Answer.of("Announced", command.announced().inWords()),
                Answer.of(
                        "Total as stated", command.stated().map(Money::inWords).orElse("Not recorded")),
                Answer.of("How it was put", command.statedAs().orElse("Not recorded")),
                Answer.of("Source", command.source()));
    }

    private static List<Answer> answers(ProgrammeView programme, OpenLine command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Programme", programme.name()));
        answers.add(Answer.of("Name", command.name()));
        answers.add(Answer.of("For", command.purpose()));
        answers.add(Answer.of(
                "Organisation", command.organisation().isPresent() ? "the LGA" : "None: awarded piece by piece"));
        command.amounts()
                .forEach((year, amount) -> answers.add(Answer.of("Amount, " + year.inWords(), amount.inWords())));
        answers.addAll(answers(
                command.opened().effective().inWords(),
                command.opened().why(),
                command.opened().source()));
        return answers;
    }

    private static List<Answer> answers(BudgetLineView line, ChangeLine command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Budget line", line.name()));
        answers.add(Answer.of("Act", command.move().act().label()));
        command.transfer().ifPresent(transfer -> {
            answers.add(Answer.of("Financial year", transfer.year().inWords()));
            answers.add(Answer.of("Amount", transfer.amount().inWords()));
        });
        command.to().ifPresent(year -> answers.add(Answer.of("Into", year.inWords())));
        answers.addAll(answers(
                command.move().effective().inWords(),
                command.move().why(),
                command.move().source()));
        return answers;
    }

    static List<Answer> answers(String day, String why, String evidence) {
        return List.of(Answer.of("Takes effect", day), Answer.of("Why", why), Answer.of("Evidence", evidence));
    }

    private static String creationAddress() {
        return Sections.FUNDING + "/" + FundingPages.CREATE;
    }

    private static String openingAddress(ProgrammeView programme) {
        return ProgrammePage.path(programme.id()) + "/" + FundingPages.OPEN;
    }

    private static String address(BudgetLineView line, LineAct act) {
        return LinePage.path(line.id()) + "/" + act.address();
    }

    static List<Link> trail(Link... down) {
        return Sections.trail(Stream.concat(
                        Stream.of(Link.of("Partners", Sections.PARTNERS), Link.of("Funding", Sections.FUNDING)),
                        Stream.of(down))
                .toArray(Link[]::new));
    }

    private static List<Link> trail(ProgrammeView programme) {
        return trail(Link.of(programme.name(), ProgrammePage.path(programme.id())));
    }

    private static List<Link> trail(BudgetLineView line) {
        return trail(
                Link.of(line.programme(), ProgrammePage.path(line.programmeId())),
                Link.of(line.name(), LinePage.path(line.id())));
    }
}
