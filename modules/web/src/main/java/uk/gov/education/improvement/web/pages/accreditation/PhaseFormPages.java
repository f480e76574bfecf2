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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.accreditation.phase.CreatePhase;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseFields;
import uk.gov.education.improvement.accreditation.phase.PhaseTarget;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.accreditation.phase.TakePhaseStep;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Makes a phase, and moves one on: form, check, done. */
@Path("accreditation")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PhaseFormPages {
    static final String CREATE = "create-phase";
    private static final String ACT = "phases/{phase}/{act}";

    private final PhaseWork work;

    @Inject
    public PhaseFormPages(PhaseWork work) {
        this.work = work;
    }

    @GET
    @Path(CREATE)
    public Page showCreation(@Context Enquiry enquiry) {
        work.toCreate(enquiry.asker());
        return creation(enquiry, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(CREATE)
    public Response create(@Context Enquiry enquiry, Form sent) {
        work.toCreate(enquiry.asker());
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields),
                        command -> check(
                                enquiry,
                                "Check before you make the phase",
                                Sections.ACCREDITATION + "/" + CREATE,
                                answers(command),
                                fields,
                                "Make the phase",
                                trail()),
                        command -> PhasePage.address(work.create(enquiry.asker(), command), PhaseAct.PLAN.done()),
                        errors -> creation(enquiry, fields, errors))
                .answer();
    }

    @GET
    @Path(ACT)
    public Page showStep(@Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("act") String name) {
        var phase = work.toMove(enquiry.asker(), id);
        return step(enquiry, phase, PhaseAct.named(name), FormFields.empty().version(phase.version()), Errors.NONE);
    }

    @POST
    @Path(ACT)
    public Response take(
            @Context Enquiry enquiry, @PathParam("phase") String id, @PathParam("act") String name, Form sent) {
        var phase = work.toMove(enquiry.asker(), id);
        var act = PhaseAct.named(name);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new TakePhaseStep(
                                phase.id(), fields.version(), move(fields).read(act)),
                        command -> check(
                                enquiry,
                                "Check before you " + verb(act) + " the phase",
                                address(phase, act),
                                answers(phase, command.move()),
                                fields,
                                act.label() + " the phase",
                                trail(phase)),
                        command -> PhasePage.address(work.take(enquiry.asker(), command), act.done()),
                        errors -> step(enquiry, phase, act, fields, errors))
                .answer();
    }

    private static CreatePhase read(FormFields fields) {
        return new PhaseFields(
                        fields.typed("number"),
                        fields.typed("name"),
                        fields.typed("targetFrom"),
                        fields.typed("targetTo"),
                        move(fields))
                .read();
    }

    private static MoveFields move(FormFields fields) {
        return new MoveFields(
                fields.typed("effective"), fields.typed("published"), fields.typed("why"), fields.typed("source"));
    }

    private static Page creation(Enquiry enquiry, FormFields fields, Errors errors) {
        return new PhaseFormPage(
                "Make a phase of accreditation",
                Sections.ACCREDITATION + "/" + CREATE,
                Optional.empty(),
                PhaseAct.PLAN,
                fields,
                errors,
                enquiry.token(),
                trail());
    }

    private static Page step(Enquiry enquiry, PhaseView phase, PhaseAct act, FormFields fields, Errors errors) {
        return new PhaseFormPage(
                act.label() + " phase " + phase.number(),
                address(phase, act),
                Optional.of(phase),
                act,
                fields,
                errors,
                enquiry.token(),
                trail(phase));
    }

    private static Page check(
            Enquiry enquiry,
            String title,
            String action,
            List<Answer> answers,
            FormFields fields,
            String confirm,
            List<Link> trail) {
        return new CheckAnswersPage(
                title,
                Sections.ACCREDITATION,
                action,
                answers,
                fields,
                "Everyone who signs in sees it. A step that was recorded by mistake can be corrected later; what stood before is kept.",
                confirm,
                enquiry.token(),
                trail);
    }

    private static List<Answer> answers(CreatePhase command) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Number", Integer.toString(command.number())));
        answers.add(Answer.of("Name", command.name()));
        answers.add(
                Answer.of("Target", command.target().map(PhaseTarget::inWords).orElse("None")));
        answers.addAll(answers(command.planned()));
        return answers;
    }

    private static List<Answer> answers(PhaseView phase, Move<PhaseAct> move) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Phase", phase.title()));
        answers.add(Answer.of("Step", move.act().label()));
        answers.addAll(answers(move));
        return answers;
    }

    static List<Answer> answers(Move<PhaseAct> move) {
        return List.of(
                Answer.of("Takes effect", move.effective().inWords()),
                Answer.of(
                        "Announced", move.published().map(PartialDate::inWords).orElse("The same day")),
                Answer.of("Why", move.why()),
                Answer.of("Source", move.source()));
    }

    private static String verb(PhaseAct act) {
        return act.label().toLowerCase(Locale.ROOT);
    }

    private static String address(PhaseView phase, PhaseAct act) {
        return PhasePage.path(phase) + "/" + act.name().toLowerCase(Locale.ROOT);
    }

    private static List<Link> trail() {
        return Sections.trail(Link.of("Accreditation", Sections.ACCREDITATION));
    }

    private static List<Link> trail(PhaseView phase) {
        return Sections.trail(
                Link.of("Accreditation", Sections.ACCREDITATION), Link.of(phase.title(), PhasePage.path(phase)));
    }
}
