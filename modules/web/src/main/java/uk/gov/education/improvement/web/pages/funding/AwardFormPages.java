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
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardFields;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.ProposeAward;
import uk.gov.education.improvement.registry.award.TakeAwardStep;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.funding.LineRef;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Asked;
import uk.gov.education.improvement.web.pages.funding.MoneyFormPage.Room;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.shell.Page;

/** Proposes an award and moves it on: form, check, done. */
@Path("funding")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AwardFormPages {
    static final String PROPOSE = "propose-award";

    private final AwardWork work;

    @Inject
    public AwardFormPages(AwardWork work) {
        this.work = work;
    }

    @GET
    @Path("lines/{id}/" + PROPOSE)
    public Page showProposal(@Context Enquiry enquiry, @PathParam("id") String id) {
        return proposal(enquiry, work.toPropose(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path("lines/{id}/" + PROPOSE)
    public Response propose(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var line = work.toPropose(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new AwardFields(
                                        fields.typed("name"),
                                        fields.typed("purpose"),
                                        fields.typed("authorities"),
                                        fields.typed("weights"),
                                        LineFields.amounts(fields.typed("amounts")),
                                        BudgetFormPages.move(fields))
                                .read(id),
                        command -> BudgetFormPages.check(
                                enquiry,
                                proposalAddress(line),
                                answers(line, command),
                                fields,
                                "Propose the award",
                                trail(line)),
                        command -> AwardPage.path(
                                        work.propose(enquiry.asker(), command).id())
                                + "?done=" + AwardAct.PROPOSE.address(),
                        errors -> proposal(enquiry, line, fields, errors))
                .answer();
    }

    @GET
    @Path("awards/{id}/{act}")
    public Page showStep(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = AwardAct.named(name);
        var award = work.toTake(enquiry.asker(), id, act);
        return step(enquiry, award, act, FormFields.empty().version(award.version()), Errors.NONE);
    }

    @POST
    @Path("awards/{id}/{act}")
    public Response take(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = AwardAct.named(name);
        var award = work.toTake(enquiry.asker(), id, act);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new TakeAwardStep(
                                id,
                                fields.version(),
                                BudgetFormPages.move(fields).read(act)),
                        command -> BudgetFormPages.check(
                                enquiry,
                                address(award, act),
                                answers(award, command),
                                fields,
                                act.label() + " the award",
                                trail(award)),
                        command -> AwardPage.path(
                                        work.take(enquiry.asker(), command).id())
                                + "?done=" + act.address(),
                        errors -> step(enquiry, award, act, fields, errors))
                .answer();
    }

    private static Page proposal(Enquiry enquiry, LineRef line, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Propose an award",
                proposalAddress(line),
                List.of("Of the budget line “" + line.name() + "”. A proposal commits nothing; its approval does."),
                Stream.concat(
                                Stream.of(
                                        new Asked("name", "What the partnership or the trust is called", "", Room.LINE),
                                        new Asked(
                                                "authorities",
                                                "Authorities",
                                                "DfE numbers with semicolons between, such as 392; 393; or lga for the Local Government Association",
                                                Room.LINE),
                                        new Asked(
                                                "weights",
                                                "Weights (optional)",
                                                "By which the total is shared, in the same order, such as 2; 1. Alike unless"
                                                        + " said",
                                                Room.SHORT),
                                        new Asked("purpose", "What the money is for", "", Room.TEXT),
                                        new Asked(
                                                "amounts",
                                                "Amount for each financial year",
                                                "One on each line, such as 2018-19: £1,000,000",
                                                Room.TEXT)),
                                MoneyFormPage.ofEvery("When it is proposed", "Evidence").stream())
                        .toList(),
                "",
                fields,
                errors,
                enquiry.token(),
                trail(line));
    }

    private static Page step(Enquiry enquiry, AwardView award, AwardAct act, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                act.label() + " the award to " + award.name(),
                address(award, act),
                List.of(award.total().inWords() + " is awarded, " + award.paid().inWords() + " is paid."),
                MoneyFormPage.ofEvery("The day it takes effect", "Evidence"),
                AwardPage.path(award.id()),
                fields,
                errors,
                enquiry.token(),
                trail(award));
    }

    private static List<Answer> answers(LineRef line, ProposeAward command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Budget line", line.name()));
        answers.add(Answer.of("Partnership or trust", command.name()));
        answers.add(Answer.of("For", command.purpose()));
        command.amounts()
                .forEach((year, amount) -> answers.add(Answer.of("Amount, " + year.inWords(), amount.inWords())));
        var shares = command.shares();
        for (var place = 0; place < shares.size(); place++) {
            answers.add(Answer.of(
                    "Share of " + command.authorities().get(place),
                    shares.get(place).amount().inWords()
                            + (shares.get(place).oddPenny() ? ", with an odd penny" : "")));
        }
        answers.addAll(BudgetFormPages.answers(
                command.proposed().effective().inWords(),
                command.proposed().why(),
                command.proposed().source()));
        return answers;
    }

    private static List<Answer> answers(AwardView award, TakeAwardStep command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Award", award.name()));
        answers.add(Answer.of("Step", command.move().act().label()));
        answers.add(Answer.of("Awarded", award.total().inWords()));
        answers.addAll(BudgetFormPages.answers(
                command.move().effective().inWords(),
                command.move().why(),
                command.move().source()));
        return answers;
    }

    private static String proposalAddress(LineRef line) {
        return LinePage.path(line.id()) + "/" + PROPOSE;
    }

    private static String address(AwardView award, AwardAct act) {
        return AwardPage.path(award.id()) + "/" + act.address();
    }

    private static List<Link> trail(LineRef line) {
        return BudgetFormPages.trail(
                Link.of(line.programme(), ProgrammePage.path(line.programmeId())),
                Link.of(line.name(), LinePage.path(line.id())));
    }

    private static List<Link> trail(AwardView award) {
        return BudgetFormPages.trail(
                Link.of(
                        award.line().programme(),
                        ProgrammePage.path(award.line().programmeId())),
                Link.of(award.line().name(), LinePage.path(award.line().id())),
                Link.of(award.name(), AwardPage.path(award.id())));
    }
}
