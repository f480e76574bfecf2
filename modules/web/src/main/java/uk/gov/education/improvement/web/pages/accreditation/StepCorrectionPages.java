package uk.gov.education.improvement.web.pages.accreditation;

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
import java.util.stream.Stream;
import uk.gov.education.improvement.accreditation.phase.CorrectPhaseStep;
import uk.gov.education.improvement.accreditation.phase.CorrectionFields;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.accreditation.phase.StepView;
import uk.gov.education.improvement.accreditation.phase.TakeBackPhaseStep;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Corrects a step of a phase, or takes it back: form, check, done. */
@Path("accreditation/phases/{phase}/steps/{place}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class StepCorrectionPages {
    static final String CORRECT = "correct";
    static final String TAKE_BACK = "take-back";

    private static final String KEPT = "Everyone who signs in sees it, with its reason. What stood before is kept.";

    private final PhaseWork work;

    @Inject
    public StepCorrectionPages(PhaseWork work) {
        this.work = work;
    }

    @GET
    @Path(CORRECT)
    public Page showCorrection(
            @Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("place") String place) {
        var phase = work.toCorrect(enquiry.asker(), id);
        var step = phase.stepAt(place);
        var fields = FormFields.empty()
                .version(phase.version())
                .with("effective", step.effective())
                .with("published", step.published().orElse(""))
                .with("why", step.why())
                .with("source", step.source());
        return new StepCorrectionPage(phase, step, false, fields, Errors.NONE, enquiry.token());
    }

    @POST
    @Path(CORRECT)
    public Response correct(
            @Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("place") String place, Form sent) {
        var phase = work.toCorrect(enquiry.asker(), id);
        var step = phase.stepAt(place);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, phase, step),
                        command -> check(enquiry, phase, step, CORRECT, answers(command), fields),
                        command -> {
                            work.correct(enquiry.asker(), command);
                            return PhasePage.address(phase, PhasePage.CORRECTED);
                        },
                        errors -> new StepCorrectionPage(phase, step, false, fields, errors, enquiry.token()))
                .answer();
    }

    @GET
    @Path(TAKE_BACK)
    public Page showTakingBack(
            @Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("place") String place) {
        var phase = work.toCorrect(enquiry.asker(), id);
        return new StepCorrectionPage(
                phase,
                phase.stepAt(place),
                true,
                FormFields.empty().version(phase.version()),
                Errors.NONE,
                enquiry.token());
    }

    @POST
    @Path(TAKE_BACK)
    public Response takeBack(
            @Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("place") String place, Form sent) {
        var phase = work.toCorrect(enquiry.asker(), id);
        var step = phase.stepAt(place);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new TakeBackPhaseStep(
                                phase.id(),
                                fields.version(),
                                step.place(),
                                fields.typed("reason").strip()),
                        command -> check(enquiry, phase, step, TAKE_BACK, answers(step, command.reason()), fields),
                        command -> {
                            work.takeBack(enquiry.asker(), command);
                            return PhasePage.address(phase, PhasePage.TAKEN_BACK);
                        },
                        errors -> new StepCorrectionPage(phase, step, true, fields, errors, enquiry.token()))
                .answer();
    }

    private static CorrectPhaseStep read(FormFields fields, PhaseView phase, StepView step) {
        return new CorrectionFields(
                        fields.typed("effective"),
                        fields.typed("published"),
                        fields.typed("why"),
                        fields.typed("source"),
                        fields.typed("reason"))
                .read(phase, fields.version(), step);
    }

    private static Page check(
            Enquiry enquiry, PhaseView phase, StepView step, String how, List<Answer> answers, FormFields fields) {
        var takesBack = how.equals(TAKE_BACK);
        return new CheckAnswersPage(
                "Check before you " + (takesBack ? "take back the step" : "correct the step"),
                Sections.ACCREDITATION,
                StepCorrectionPage.path(phase, step, how),
                Stream.concat(Stream.of(Answer.of("Phase", phase.title())), answers.stream())
                        .toList(),
                fields,
                KEPT,
                takesBack ? "Take back the step" : "Correct the step",
                enquiry.token(),
                StepCorrectionPage.trail(phase));
    }

    private static List<Answer> answers(CorrectPhaseStep command) {
        return Stream.concat(
                        PhaseFormPages.answers(command.move()).stream(),
                        Stream.of(Answer.of("What was wrong", command.reason())))
                .toList();
    }

    private static List<Answer> answers(StepView step, String reason) {
        return List.of(
                Answer.of("Taken back", step.act().done() + " from " + step.effectiveInWords()),
                Answer.of("What was wrong", reason));
    }
}
