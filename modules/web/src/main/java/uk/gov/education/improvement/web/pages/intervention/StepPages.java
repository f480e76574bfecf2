package uk.gov.education.improvement.web.pages.intervention;

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
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.registry.intervention.StepFields;
import uk.gov.education.improvement.registry.intervention.Successor;
import uk.gov.education.improvement.registry.intervention.TakeStep;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Takes a step with an instrument: form, check, done. What the form asks for goes by the step. */
@Path("interventions/{id}/{step}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class StepPages {
    private final InterventionWork work;
    private final Interventions interventions;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public StepPages(InterventionWork work, Interventions interventions, Authorities authorities, AccessTable access) {
        this.work = work;
        this.interventions = interventions;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("step") String path) {
        var step = step(path);
        var subject = Intervened.of(work.toTake(enquiry.asker(), id, step), authorities, enquiry);
        return form(
                enquiry,
                subject,
                step,
                FormFields.empty().version(subject.intervention().version()),
                Errors.NONE);
    }

    @POST
    public Response send(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("step") String path, Form sent) {
        var step = step(path);
        access.scope(enquiry.asker(), step.act());
        // as it stands now, wherever that is: what somebody else did meanwhile is told by the version
        var subject = Intervened.of(interventions.find(enquiry.asker(), id, enquiry.asAt()), authorities, enquiry);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id, step),
                        command -> new CheckAnswersPage(
                                "Check before you save: " + step.label().toLowerCase(Locale.ROOT),
                                Sections.INTERVENTIONS,
                                address(subject, step),
                                answers(subject, command, successors(enquiry, subject)),
                                fields,
                                warning(step),
                                step.label(),
                                enquiry.token(),
                                subject.trail()),
                        command -> InterventionPage.address(
                                work.take(enquiry.asker(), command).id(), step),
                        errors -> form(enquiry, subject, step, fields, errors))
                .answer();
    }

    private static Step step(String path) {
        return Step.posted(path).orElseThrow(() -> new Refused(new UnknownRecord("step", path)));
    }

    private static TakeStep read(FormFields fields, String id, Step step) {
        var version = fields.version();
        var command = fields.making(() -> new StepFields(
                        fields.typed("on"),
                        fields.typed("inForce"),
                        fields.typed("reportDue"),
                        fields.typed("successor"),
                        fields.typed("successorInstrument"),
                        fields.typed("why"),
                        fields.typed("source"))
                .read(id, version, step));
        fields.refuseIfFaulty();
        return command;
    }

    private static String warning(Step step) {
        return switch (step) {
            case ISSUE -> "Everyone who signs in will see this instrument. It cannot be made a draft again.";
            case BEGIN, REVIEW, REPORT -> "The step is kept, with who took it and when.";
            case ESCALATE, DE_ESCALATE, REPLACE ->
                "This ends the instrument. What follows in its place has to be issued by itself.";
            case LIFT, REVOKE, EXPIRE -> "This ends the instrument. Nothing more can be done to it.";
            case DROP ->
                "The draft leaves every list. It stays on its own page and in the record of change, for the department.";
            case DRAFT, RECORD -> "";
        };
    }

    private static List<Answer> answers(Intervened subject, TakeStep command, List<Choice> successors) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Instrument", subject.intervention().called() + ", " + subject.name()));
        answers.add(Answer.of(StepPage.onLabel(command.step()), command.on().inWords()));
        command.inForce().ifPresent(day -> answers.add(Answer.of("In force from", day.inWords())));
        command.reportDue()
                .ifPresent(day -> answers.add(
                        Answer.of("Next report due", PartialDate.on(day).inWords())));
        command.successor()
                .map(next -> switch (next) {
                    case Successor.Existing existing -> Choice.wordsOf(successors, existing.id());
                    case Successor.Drafted drafted -> drafted.instrument().label() + ", to be drafted now";
                })
                .ifPresent(words -> answers.add(Answer.of("What follows", words)));
        answers.add(Answer.of("Why", command.why()));
        answers.add(Answer.of("Source", command.source()));
        return answers;
    }

    /** Other instruments of the authority that have not ended. */
    private List<Choice> successors(Enquiry enquiry, Intervened subject) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None of these"));
        interventions.ofAuthority(enquiry.asker(), subject.authority().id(), enquiry.asAt()).stream()
                .filter(other -> !other.id().equals(subject.intervention().id())
                        && !other.latest().ended())
                .map(other -> Choice.of(
                        other.id(),
                        other.called() + ", " + other.latest().label().toLowerCase(Locale.ROOT)
                                + other.from()
                                        .map(day -> " since "
                                                + PartialDate.parse(day).inWords())
                                        .orElse("")))
                .forEach(choices::add);
        return choices;
    }

    private Page form(Enquiry enquiry, Intervened subject, Step step, FormFields fields, Errors errors) {
        return new StepPage(
                step,
                subject,
                address(subject, step),
                fields,
                errors,
                step.hasSuccessor() ? successors(enquiry, subject) : List.of(),
                enquiry.token());
    }

    private static String address(Intervened subject, Step step) {
        return subject.address() + "/" + step.path();
    }
}
