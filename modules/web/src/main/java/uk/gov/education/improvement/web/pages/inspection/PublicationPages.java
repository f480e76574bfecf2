package uk.gov.education.improvement.web.pages.inspection;

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
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.PublishJudgement;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Publishes a draft: the day, a check, done. */
@Path("inspections/{id}/" + PublicationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PublicationPages {
    static final String PATH = "publish";

    private final Authorities authorities;
    private final InspectionWork work;

    @Inject
    public PublicationPages(InspectionWork work, Authorities authorities) {
        this.authorities = authorities;
        this.work = work;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        var judged = judged(enquiry, id);
        return form(
                enquiry, judged, FormFields.empty().version(judged.inspection().version()), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var judged = judged(enquiry, id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id),
                        command -> new CheckAnswersPage(
                                "Check before you publish",
                                Sections.JUDGEMENTS,
                                judged.address(PATH),
                                answers(judged, command),
                                fields,
                                "Everyone who signs in will see this judgement, and rules count it from that day. It"
                                        + " cannot be made a draft again; a mistake is put right by a correction.",
                                "Publish the judgement",
                                enquiry.token(),
                                judged.trail()),
                        command -> JudgementPage.address(
                                work.publish(enquiry.asker(), command).id(), "published"),
                        errors -> form(enquiry, judged, fields, errors))
                .answer();
    }

    private static PublishJudgement read(FormFields fields, String id) {
        var command = new PublishJudgement(id, fields.version(), fields.day("published", "day of publication"));
        fields.refuseIfFaulty();
        return command;
    }

    private static List<Answer> answers(Judged judged, PublishJudgement command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of(
                "Day of publication", PartialDate.on(command.published()).inWords()));
        answers.addAll(JudgementForm.answers(
                judged.name(), JudgementForm.judgementOf(judged.inspection()), "Expected until now"));
        return answers;
    }

    private Judged judged(Enquiry enquiry, String id) {
        return Judged.of(work.toPublish(enquiry.asker(), id), authorities, enquiry);
    }

    private static Page form(Enquiry enquiry, Judged judged, FormFields fields, Errors errors) {
        return new PublishPage(
                judged.name(),
                judged.inspection(),
                judged.address(PATH),
                fields,
                errors,
                enquiry.token(),
                judged.trail());
    }
}
