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
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.award.AwardRefusal;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.InstalmentAct;
import uk.gov.education.improvement.registry.award.InstalmentFields;
import uk.gov.education.improvement.registry.award.InstalmentView;
import uk.gov.education.improvement.registry.award.InstalmentWork;
import uk.gov.education.improvement.registry.award.PlanInstalment;
import uk.gov.education.improvement.registry.award.TakeInstalmentStep;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Asked;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Room;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Plans an instalment and moves it on: form, check, done. A member of the award claims; the department does the rest. */
@Path("funding")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class InstalmentFormPages {
    static final String PLAN = "plan-instalment";

    private final InstalmentWork work;

    @Inject
    public InstalmentFormPages(InstalmentWork work) {
        this.work = work;
    }

    @GET
    @Path("awards/{id}/" + PLAN)
    public Page showPlan(@Context Enquiry enquiry, @PathParam("id") String id) {
        var award = work.toTake(enquiry.asker(), id, InstalmentAct.PLAN);
        return plan(enquiry, award, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path("awards/{id}/" + PLAN)
    public Response plan(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var award = work.toTake(enquiry.asker(), id, InstalmentAct.PLAN);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new InstalmentFields(
                                        fields.typed("milestone"),
                                        fields.typed("due"),
                                        fields.typed("year"),
                                        fields.typed("amount"),
                                        fields.typed("authority"),
                                        fields.typed("effective"),
                                        "",
                                        fields.typed("why"),
                                        fields.typed("source"))
                                .read(id),
                        command -> BudgetFormPages.check(
                                enquiry,
                                planAddress(award),
                                answers(award, command),
                                fields,
                                "Plan the instalment",
                                trail(award)),
                        command -> {
                            work.plan(enquiry.asker(), command);
                            return address(award, InstalmentAct.PLAN);
                        },
                        errors -> plan(enquiry, award, fields, errors))
                .answer();
    }

    @GET
    @Path("awards/{id}/instalments/{instalment}/{act}")
    public Page showStep(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("instalment") String instalmentId,
            @PathParam("act") String name) {
        var act = InstalmentAct.named(name);
        var award = work.toTake(enquiry.asker(), id, act);
        var instalment = instalment(award, instalmentId);
        return step(enquiry, award, instalment, act, FormFields.empty().version(instalment.version()), Errors.NONE);
    }

    @POST
    @Path("awards/{id}/instalments/{instalment}/{act}")
    public Response take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("instalment") String instalmentId,
            @PathParam("act") String name,
            Form sent) {
        var act = InstalmentAct.named(name);
        var award = work.toTake(enquiry.asker(), id, act);
        var instalment = instalment(award, instalmentId);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> TakeInstalmentStep.read(
                                id,
                                instalmentId,
                                fields.version(),
                                act,
                                fields.typed("amount"),
                                BudgetFormPages.move(fields)),
                        command -> BudgetFormPages.check(
                                enquiry,
                                stepAddress(award, instalment, act),
                                answers(award, instalment, command),
                                fields,
                                act.label() + " the instalment",
                                trail(award)),
                        command -> {
                            work.take(enquiry.asker(), command);
                            return address(award, act);
                        },
                        errors -> step(enquiry, award, instalment, act, fields, errors))
                .answer();
    }

    private static InstalmentView instalment(AwardView award, String id) {
        return award.instalments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new AwardRefusal.UnknownInstalment(id)));
    }

    private static Page plan(Enquiry enquiry, AwardView award, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Plan an instalment",
                planAddress(award),
                List.of(award.name() + ": " + award.unplanned().inWords() + " of "
                        + award.total().inWords() + " is in no instalment yet."),
                Stream.concat(
                                Stream.of(
                                        new Asked(
                                                "milestone",
                                                "Milestone",
                                                "What must be reached before it can be claimed",
                                                Room.TEXT),
                                        new Asked("due", "Due", "A whole day, such as 2019-03-31", Room.SHORT),
                                        new Asked("year", "Financial year it is paid of", years(award), Room.SHORT),
                                        new Asked("amount", "Amount", "For example £250,000 or 1.05", Room.SHORT),
                                        new Asked(
                                                "authority",
                                                "Member it is for (optional)",
                                                "Its DfE number; nothing where it is for all together",
                                                Room.SHORT)),
                                MoneyFormPage.ofEvery("When it is planned", "Evidence").stream())
                        .toList(),
                "",
                fields,
                errors,
                enquiry.token(),
                trail(award));
    }

    private static String years(AwardView award) {
        return award.years().stream()
                .map(year -> year.year() + ", awarded " + year.amount().inWords())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static Page step(
            Enquiry enquiry,
            AwardView award,
            InstalmentView instalment,
            InstalmentAct act,
            FormFields fields,
            Errors errors) {
        var questions = new ArrayList<Asked>();
        if (act == InstalmentAct.CLAW_BACK) {
            questions.add(new Asked(
                    "amount",
                    "Amount (optional)",
                    "All of " + instalment.paid().inWords() + " unless said",
                    Room.SHORT));
        }
        questions.addAll(MoneyFormPage.ofEvery(
                "The day it takes effect",
                act == InstalmentAct.CLAIM ? "Evidence that the milestone is reached" : "Evidence"));
        return new MoneyFormPage(
                act.label() + " instalment " + instalment.number(),
                stepAddress(award, instalment, act),
                List.of(award.name() + ": " + instalment.amount().inWords() + " for “" + instalment.milestone()
                        + "”, due " + instalment.dueInWords() + "."),
                questions,
                AwardPage.path(award.id()),
                fields,
                errors,
                enquiry.token(),
                trail(award));
    }

    private static List<Answer> answers(AwardView award, PlanInstalment command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Award", award.name()));
        answers.add(Answer.of("Milestone", command.milestone()));
        answers.add(Answer.of("Due", PartialDate.on(command.due()).inWords()));
        answers.add(Answer.of("Financial year", command.year().inWords()));
        answers.add(Answer.of("Amount", command.amount().inWords()));
        answers.add(Answer.of("Member", command.authority().orElse("All together")));
        answers.addAll(BudgetFormPages.answers(
                command.planned().effective().inWords(),
                command.planned().why(),
                command.planned().source()));
        return answers;
    }

    private static List<Answer> answers(AwardView award, InstalmentView instalment, TakeInstalmentStep command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Award", award.name()));
        answers.add(Answer.of("Instalment", instalment.number() + ": " + instalment.milestone()));
        answers.add(Answer.of("Step", command.move().act().label()));
        answers.add(
                Answer.of("Amount", command.back().orElse(instalment.amount()).inWords()));
        answers.addAll(BudgetFormPages.answers(
                command.move().effective().inWords(),
                command.move().why(),
                command.move().source()));
        return answers;
    }

    private static String planAddress(AwardView award) {
        return AwardPage.path(award.id()) + "/" + PLAN;
    }

    private static String stepAddress(AwardView award, InstalmentView instalment, InstalmentAct act) {
        return AwardPage.path(award.id()) + "/instalments/" + instalment.id() + "/" + act.address();
    }

    private static String address(AwardView award, InstalmentAct act) {
        return AwardPage.path(award.id()) + "?done=instalment-" + act.address();
    }

    /** Who claims may not read the budget line: the way down is by the awards. */
    private static List<Link> trail(AwardView award) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS),
                Link.of("Awards", AwardsPage.PATH),
                Link.of(award.name(), AwardPage.path(award.id())));
    }
}
