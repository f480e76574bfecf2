package uk.gov.education.improvement.web.pages.partner;

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
import java.util.Locale;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.PartnerWork;
import uk.gov.education.improvement.registry.partner.TakePartnerStep;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Takes a step with a partner: form, check, done. */
@Path("partners/{id}/{act}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PartnerStepPages {
    private final PartnerWork work;

    @Inject
    public PartnerStepPages(PartnerWork work) {
        this.work = work;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = PartnerAct.named(name);
        var partner = work.toTake(enquiry.asker(), id, act);
        return form(enquiry, partner, act, FormFields.empty().version(partner.version()), Errors.NONE);
    }

    @POST
    public Response send(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = PartnerAct.named(name);
        var partner = work.toTake(enquiry.asker(), id, act);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new TakePartnerStep(
                                partner.id(),
                                fields.version(),
                                new MoveFields(
                                                fields.typed("effective"),
                                                "",
                                                fields.typed("why"),
                                                fields.typed("source"))
                                        .read(act)),
                        command -> new CheckAnswersPage(
                                "Check before you save: " + act.label().toLowerCase(Locale.ROOT),
                                Sections.PARTNERS,
                                address(partner, act),
                                answers(partner, command.move()),
                                fields,
                                warning(act),
                                act.label(),
                                enquiry.token(),
                                PartnerFormPage.trail(partner)),
                        command -> PartnerPage.address(work.take(enquiry.asker(), command), act),
                        errors -> form(enquiry, partner, act, fields, errors))
                .answer();
    }

    private static List<Answer> answers(PartnerView partner, Move<PartnerAct> move) {
        return List.of(
                Answer.of("Partner", partner.called() + ", " + partner.cohort().name()),
                Answer.of("Takes effect", move.effective().inWords()),
                Answer.of("Why", move.why()),
                Answer.of("Source", move.source()));
    }

    private static String warning(PartnerAct act) {
        return switch (act) {
            case REVIEW ->
                "Everyone sees that it is under review. The reasons are the department's until it is decided.";
            case END ->
                "This ends the agreement from that day. Everyone sees it, with the reason. Nothing more can be done.";
            case DESIGNATE, RECORD, ACTIVATE, RENEW, SUSPEND ->
                "Everyone sees the step, with its reason and those of the review. It is not taken back; what follows is"
                        + " another step.";
        };
    }

    private static Page form(Enquiry enquiry, PartnerView partner, PartnerAct act, FormFields fields, Errors errors) {
        return new PartnerFormPage(partner, act, address(partner, act), fields, errors, enquiry.token());
    }

    private static String address(PartnerView partner, PartnerAct act) {
        return PartnerPage.path(partner) + "/" + act.path();
    }
}
