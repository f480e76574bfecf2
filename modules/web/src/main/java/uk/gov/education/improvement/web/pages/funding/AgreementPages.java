package uk.gov.education.improvement.web.pages.funding;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.agreement.AgreementFields;
import uk.gov.education.improvement.registry.agreement.AgreementView;
import uk.gov.education.improvement.registry.agreement.AgreementWork;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.agreement.AgreementsView;
import uk.gov.education.improvement.registry.agreement.ApproveAgreements;
import uk.gov.education.improvement.registry.agreement.ProposeAgreements;
import uk.gov.education.improvement.registry.agreement.SignAgreement;
import uk.gov.education.improvement.registry.agreement.WithdrawAgreement;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.partner.CohortKind;
import uk.gov.education.improvement.registry.partner.CohortView;
import uk.gov.education.improvement.registry.partner.Partners;
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

/** The agreements of a round: proposes them to whom it selected, approves them together, and signs or withdraws each. */
@Path("rounds/{id}/agreements")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AgreementPages {
    static final String PROPOSE = "propose";
    static final String APPROVE = "approve";
    static final String SIGN = "sign";
    static final String WITHDRAW = "withdraw";

    private static final String WEIGHT = "weight.";

    private final Agreements agreements;
    private final AgreementWork work;
    private final Partners partners;
    private final AccessTable access;

    @Inject
    public AgreementPages(Agreements agreements, AgreementWork work, Partners partners, AccessTable access) {
        this.agreements = agreements;
        this.work = work;
        this.partners = partners;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var looking = enquiry.lookingFrom();
        return new AgreementsPage(
                agreements.ofRound(enquiry.asker(), id, enquiry.asAt()),
                looking.isUsual() && access.allows(enquiry.asker(), AgreementWork.RUN),
                looking,
                done == null ? "" : done);
    }

    @GET
    @Path(PROPOSE)
    public Page showProposal(@Context Enquiry enquiry, @PathParam("id") String id) {
        var found = work.toPropose(enquiry.asker(), id);
        return proposal(enquiry, found, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(PROPOSE)
    public Response propose(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var found = work.toPropose(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new AgreementFields(
                                        seen(fields),
                                        fields.typed("cohort"),
                                        fields.typed("cohortName"),
                                        fields.typed("kind"),
                                        fields.typed("starts"),
                                        fields.typed("ends"),
                                        LineFields.amounts(fields.typed("amounts")),
                                        weights(found, fields),
                                        BudgetFormPages.move(fields))
                                .read(found.round()),
                        command -> BudgetFormPages.check(
                                enquiry,
                                address(found, PROPOSE),
                                answers(found, command),
                                fields,
                                "Propose the agreements",
                                trail(found)),
                        command -> {
                            work.propose(enquiry.asker(), command);
                            return address(found, "") + "?done=" + PROPOSE;
                        },
                        errors -> proposal(enquiry, found, fields, errors))
                .answer();
    }

    @GET
    @Path(APPROVE)
    public Page showApproval(@Context Enquiry enquiry, @PathParam("id") String id) {
        var found = work.toRun(enquiry.asker(), id);
        return approval(enquiry, found, FormFields.empty().version(found.version()), Errors.NONE);
    }

    @POST
    @Path(APPROVE)
    public Response approve(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var found = work.toRun(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new ApproveAgreements(
                                id,
                                fields.version(),
                                BudgetFormPages.move(fields).read(AwardAct.APPROVE)),
                        command -> BudgetFormPages.check(
                                enquiry,
                                address(found, APPROVE),
                                answers(found, command),
                                fields,
                                "Approve the agreements",
                                trail(found)),
                        command -> {
                            work.approve(enquiry.asker(), command);
                            return address(found, "") + "?done=" + APPROVE;
                        },
                        errors -> approval(enquiry, found, fields, errors))
                .answer();
    }

    @GET
    @Path("{agreement}/" + SIGN)
    public Page showSignature(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("agreement") String agreement) {
        var found = work.toSign(enquiry.asker(), id, agreement);
        return signature(enquiry, found, FormFields.empty().version(found.version()), Errors.NONE);
    }

    @POST
    @Path("{agreement}/" + SIGN)
    public Response sign(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("agreement") String agreement, Form sent) {
        var found = work.toSign(enquiry.asker(), id, agreement);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new SignAgreement(
                                id,
                                agreement,
                                fields.version(),
                                BudgetFormPages.move(fields).read(AwardAct.AGREE)),
                        command -> BudgetFormPages.check(
                                enquiry,
                                address(found, SIGN),
                                answers(found, command.signed()),
                                fields,
                                "Record the signature",
                                trail(found)),
                        command -> {
                            work.sign(enquiry.asker(), command);
                            return Sections.agreements(found.roundId()) + "?done=" + SIGN;
                        },
                        errors -> signature(enquiry, found, fields, errors))
                .answer();
    }

    @GET
    @Path("{agreement}/" + WITHDRAW)
    public Page showWithdrawal(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("agreement") String agreement) {
        var found = work.toWithdraw(enquiry.asker(), id, agreement);
        return withdrawal(enquiry, found, FormFields.empty().version(found.version()), Errors.NONE);
    }

    @POST
    @Path("{agreement}/" + WITHDRAW)
    public Response withdraw(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("agreement") String agreement, Form sent) {
        var found = work.toWithdraw(enquiry.asker(), id, agreement);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new WithdrawAgreement(
                                id,
                                agreement,
                                fields.version(),
                                BudgetFormPages.move(fields).read(AwardAct.WITHDRAW)),
                        command -> BudgetFormPages.check(
                                enquiry,
                                address(found, WITHDRAW),
                                answers(found, command.withdrawn()),
                                fields,
                                "Withdraw the agreement",
                                trail(found)),
                        command -> {
                            work.withdraw(enquiry.asker(), command);
                            return Sections.agreements(found.roundId()) + "?done=" + WITHDRAW;
                        },
                        errors -> withdrawal(enquiry, found, fields, errors))
                .answer();
    }

    static String address(AgreementView agreement, String act) {
        return Sections.agreements(agreement.roundId()) + "/" + agreement.id() + "/" + act;
    }

    /** To whom it was proposed when the form was made: it asks a weight of each. */
    private static List<String> seen(FormFields fields) {
        return fields.hidden().stream()
                .map(FormFields.Hidden::name)
                .filter(name -> name.startsWith(WEIGHT))
                .map(name -> name.substring(WEIGHT.length()))
                .toList();
    }

    private static Map<String, String> weights(AgreementsView found, FormFields fields) {
        var weights = new HashMap<String, String>();
        found.without().forEach(application -> weights.put(application.id(), fields.typed(WEIGHT + application.id())));
        return weights;
    }

    private Page proposal(Enquiry enquiry, AgreementsView found, FormFields fields, Errors errors) {
        var questions = new ArrayList<Asked>();
        questions.add(new Asked("cohort", "Cohort of partners", cohorts(enquiry), Room.SHORT));
        questions.add(new Asked(
                "cohortName", "What a new cohort is called (optional)", "Only where the code is a new one", Room.LINE));
        questions.add(new Asked(
                "kind",
                "What partners of a new cohort are called (optional)",
                List.of(CohortKind.values()).stream().map(CohortKind::label).collect(Collectors.joining(", or ")),
                Room.LINE));
        questions.add(new Asked(
                "starts",
                "From when they are partners",
                "A day, a month or a year: 2018-12-14, 2018-12 or 2018",
                Room.SHORT));
        questions.add(new Asked(
                "ends", "Until when (optional)", "The last day, month or year of the agreement: 2021-03", Room.SHORT));
        questions.add(new Asked(
                "amounts",
                "Amount for all together, for each financial year",
                "One on each line, such as 2018-19: £5,000,000",
                Room.TEXT));
        found.without()
                .forEach(application -> questions.add(new Asked(
                        WEIGHT + application.id(),
                        "Weight of " + application.name() + " (optional)",
                        "Its part of each amount: 2 gets twice what 1 gets. 1 unless said",
                        Room.SHORT)));
        questions.addAll(MoneyFormPage.ofEveryOnADay("When they are proposed", "Evidence"));
        return new MoneyFormPage(
                "Propose agreements",
                address(found, PROPOSE),
                List.of("To " + inWords(found.without()) + ". The round has "
                        + found.round().money().map(money -> money.inWords()).orElse("no amount")
                        + ". A proposal commits nothing; its approval does."),
                questions,
                "",
                fields,
                errors,
                enquiry.token(),
                trail(found));
    }

    private String cohorts(Enquiry enquiry) {
        return "The code of one that is there ("
                + partners.cohorts(enquiry.asker()).stream()
                        .map(CohortView::code)
                        .collect(Collectors.joining(", "))
                + ") or of a new one";
    }

    private static String inWords(List<ApplicationView> some) {
        return some.stream().map(ApplicationView::name).collect(Collectors.joining("; "));
    }

    private static Page approval(Enquiry enquiry, AgreementsView found, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Approve the agreements",
                address(found, APPROVE),
                found.proposed().stream()
                        .map(agreement -> agreement.name() + ": "
                                + agreement.award().total().inWords())
                        .toList(),
                MoneyFormPage.ofEveryOnADay("The day it takes effect", "Evidence"),
                address(found, ""),
                fields,
                errors,
                enquiry.token(),
                trail(found));
    }

    private static Page signature(Enquiry enquiry, AgreementView found, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Record the signature of " + found.name(),
                address(found, SIGN),
                List.of(found.award().total().inWords() + ", a partner "
                        + found.partner().agreement()
                        + ". From the signature on the partner is active and instalments are planned."),
                MoneyFormPage.ofEveryOnADay("When it was signed", "Evidence"),
                Sections.agreements(found.roundId()),
                fields,
                errors,
                enquiry.token(),
                trail(found));
    }

    private static Page withdrawal(Enquiry enquiry, AgreementView found, FormFields fields, Errors errors) {
        return new MoneyFormPage(
                "Withdraw the agreement with " + found.name(),
                address(found, WITHDRAW),
                List.of("Its award of " + found.award().total().inWords()
                        + " is withdrawn, what of it is committed goes back, and its partner never becomes one. As long as"
                        + " the application is selected, another agreement can be proposed."),
                MoneyFormPage.ofEveryOnADay("The day it takes effect", "Evidence"),
                Sections.agreements(found.roundId()),
                fields,
                errors,
                enquiry.token(),
                trail(found));
    }

    private static List<Answer> answers(AgreementsView found, ProposeAgreements command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of(
                "Cohort",
                command.cohort()
                        .name()
                        .map(name -> name + " (" + command.cohort().code() + ")")
                        .orElse(command.cohort().code())));
        answers.add(Answer.of("Partners", command.agreed().inWords()));
        command.amounts()
                .forEach((year, amount) -> answers.add(Answer.of("Amount, " + year.inWords(), amount.inWords())));
        command.parts(found.without())
                .forEach(part -> answers.add(Answer.of(
                        part.application().name(),
                        part.total().inWords()
                                + (part.oddPenny() ? ", with an odd penny: it does not divide evenly" : ""))));
        answers.add(Answer.of("Together", command.total().inWords()));
        answers.addAll(BudgetFormPages.answers(
                command.proposed().effective().inWords(),
                command.proposed().why(),
                command.proposed().source()));
        return answers;
    }

    private static List<Answer> answers(AgreementsView found, ApproveAgreements command) {
        var answers = new ArrayList<Answer>();
        found.proposed()
                .forEach(agreement -> answers.add(
                        Answer.of(agreement.name(), agreement.award().total().inWords())));
        answers.addAll(BudgetFormPages.answers(
                command.approved().effective().inWords(),
                command.approved().why(),
                command.approved().source()));
        return answers;
    }

    private static List<Answer> answers(AgreementView found, Move<AwardAct> move) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Agreement", found.name()));
        answers.add(Answer.of("Award", found.award().total().inWords()));
        answers.addAll(BudgetFormPages.answers(move.effective().inWords(), move.why(), move.source()));
        return answers;
    }

    private static String address(AgreementsView found, String act) {
        return Sections.agreements(found.round().id()) + (act.isEmpty() ? "" : "/" + act);
    }

    private static List<Link> trail(AgreementsView found) {
        return trail(found.round().id(), found.round().terms().name());
    }

    private static List<Link> trail(AgreementView found) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS),
                Link.of("Rounds", Sections.ROUNDS),
                Link.of("Agreements", Sections.agreements(found.roundId())));
    }

    private static List<Link> trail(String roundId, String name) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS),
                Link.of("Rounds", Sections.ROUNDS),
                Link.of(name, Sections.ROUNDS + "/" + roundId),
                Link.of("Agreements", Sections.agreements(roundId)));
    }
}
