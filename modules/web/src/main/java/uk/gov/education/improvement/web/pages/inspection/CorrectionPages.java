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
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Corrects a judgement, draft or published: form, check, done. */
@Path("inspections/{id}/" + CorrectionPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class CorrectionPages {
    static final String PATH = "correct";

    /** The button that puts what was typed on the version that stands now, once one was told what changed. */
    static final String NEWEST = "newest";

    private final Authorities authorities;
    private final InspectionWork work;
    private final Inspections inspections;

    @Inject
    public CorrectionPages(InspectionWork work, Inspections inspections, Authorities authorities) {
        this.authorities = authorities;
        this.work = work;
        this.inspections = inspections;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        var judged = judged(enquiry, id);
        return form(enquiry, judged, JudgementForm.filledFrom(judged.inspection()), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var judged = judged(enquiry, id);
        var fields = FormFields.sent(sent.asMap());
        if (fields.step(NEWEST)) {
            return Response.ok(form(
                            enquiry, judged, fields.version(judged.inspection().version()), Errors.NONE))
                    .build();
        }
        return new Forms.Checked<>(
                        fields,
                        () -> JudgementForm.correction(fields, id),
                        command -> new CheckAnswersPage(
                                "Check the correction before you save it",
                                Sections.JUDGEMENTS,
                                judged.address(PATH),
                                answers(judged, command),
                                fields,
                                "The reading that stands now is kept, and shown in the history.",
                                "Save the correction",
                                enquiry.token(),
                                judged.trail()),
                        command -> JudgementPage.address(
                                work.correct(enquiry.asker(), command).id(), "corrected"),
                        errors -> form(enquiry, judged, fields, errors))
                .answer();
    }

    private static List<Answer> answers(Judged judged, CorrectJudgement command) {
        var answers = new ArrayList<>(JudgementForm.answers(
                judged.name(),
                command.judgement(),
                judged.inspection(),
                JudgementFormPage.published(judged.inspection().draft())));
        answers.add(Answer.of("Why the judgement is corrected", command.reason()));
        return answers;
    }

    private Judged judged(Enquiry enquiry, String id) {
        return Judged.of(work.toCorrect(enquiry.asker(), id), authorities, enquiry);
    }

    private Page form(Enquiry enquiry, Judged judged, FormFields fields, Errors errors) {
        var inspection = judged.inspection();
        return new JudgementFormPage(
                "Correct the judgement of " + judged.name(),
                judged.address(PATH),
                fields,
                errors,
                Optional.of(new JudgementFormPage.Corrected(
                        inspection.id(),
                        inspection.draft(),
                        errors.stale() ? changedSince(enquiry, judged, fields.version()) : List.of())),
                enquiry.token(),
                judged.trail());
    }

    /** What the readings after the version that the form began with say otherwise. Each reading is a version. */
    private List<Answer> changedSince(Enquiry enquiry, Judged judged, long version) {
        var readings = inspections.readings(enquiry.asker(), judged.inspection().id(), enquiry.asAt());
        var now = readings.getLast();
        // the oldest of very many are left out
        var place = readings.size() - 1 - (int) (now.version() - version);
        if (place < 0 || place >= readings.size()) {
            return List.of();
        }
        return JudgementForm.answers(
                        judged.name(),
                        JudgementForm.judgementOf(now),
                        readings.get(place),
                        JudgementFormPage.published(now.draft()))
                .stream()
                .filter(answer -> answer.was().isPresent())
                .toList();
    }
}
