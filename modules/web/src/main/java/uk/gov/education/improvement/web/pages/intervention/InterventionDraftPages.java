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
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.instrument.InterventionFields;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.DraftIntervention;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Drafts an instrument of an authority: form, check, done. */
@Path("authorities/{identifier}/" + InterventionDraftPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class InterventionDraftPages {
    public static final String PATH = "draft-intervention";

    private final InterventionWork work;
    private final Inspections inspections;

    @Inject
    public InterventionDraftPages(InterventionWork work, Inspections inspections) {
        this.work = work;
        this.inspections = inspections;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return form(enquiry, authority(enquiry, identifier), FormFields.empty(), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("identifier") String identifier, Form sent) {
        var authority = authority(enquiry, identifier);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new DraftIntervention(
                                authority.id(), typed(fields).read()),
                        command -> new CheckAnswersPage(
                                "Check the draft before you save it",
                                Sections.INTERVENTIONS,
                                address(authority),
                                answers(authority, command.terms(), judgements(enquiry, authority)),
                                fields,
                                "Only the department sees the draft until it is issued.",
                                "Save the draft",
                                enquiry.token(),
                                trail(authority)),
                        command -> InterventionPage.address(
                                work.draft(enquiry.asker(), command).id(), Step.DRAFT),
                        errors -> form(enquiry, authority, fields, errors))
                .answer();
    }

    private AuthorityView authority(Enquiry enquiry, String identifier) {
        return work.toDraft(enquiry.asker(), identifier);
    }

    private static InterventionFields typed(FormFields fields) {
        return new InterventionFields(
                fields.typed("instrument"),
                fields.typed("service"),
                fields.typed("trigger"),
                fields.typed("inspectionId"),
                fields.typed("adviser"),
                fields.typed("commissioner"),
                fields.typed("boardChair"),
                fields.typed("others"),
                fields.typed("note"),
                fields.typed("source"));
    }

    private static List<Answer> answers(AuthorityView authority, Terms terms, List<Choice> judgements) {
        var answers = new ArrayList<Answer>();
        say(answers, "Authority", Optional.of(authority.form().name()));
        say(answers, "Instrument", Optional.of(terms.instrument().label()));
        say(answers, "Service", Optional.of(terms.service().label()));
        say(answers, "Trigger", Optional.of(terms.trigger()));
        say(
                answers,
                "Judgement that triggered it",
                terms.inspectionId().map(id -> InterventionFormPage.words(judgements, id)));
        say(answers, "Adviser", terms.roles().adviser());
        say(answers, "Commissioner", terms.roles().commissioner());
        say(answers, "Chair of the board", terms.roles().boardChair());
        say(answers, "Others named", terms.roles().others());
        say(answers, "Note", terms.note());
        say(answers, "Source", Optional.of(terms.source()));
        return answers;
    }

    private static void say(List<Answer> answers, String label, Optional<String> words) {
        answers.add(Answer.of(label, words.orElse("None"), Optional.empty()));
    }

    private List<Choice> judgements(Enquiry enquiry, AuthorityView authority) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None, or not recorded here"));
        inspections.ofAuthority(enquiry.asker(), authority.id(), enquiry.asAt()).reversed().stream()
                .filter(inspection -> !inspection.draft())
                .map(InterventionDraftPages::choice)
                .forEach(choices::add);
        return choices;
    }

    private static Choice choice(InspectionView inspection) {
        return Choice.of(inspection.id(), inspection.visit().label() + ", published " + inspection.publishedInWords());
    }

    private Page form(Enquiry enquiry, AuthorityView authority, FormFields fields, Errors errors) {
        return new InterventionFormPage(
                "Draft an intervention in " + authority.form().name(),
                address(authority),
                fields,
                errors,
                judgements(enquiry, authority),
                enquiry.token(),
                trail(authority));
    }

    private static String address(AuthorityView authority) {
        return Sections.AUTHORITIES + "/" + authority.id() + "/" + PATH;
    }

    private static List<Link> trail(AuthorityView authority) {
        return Sections.trail(
                Link.of("Authorities", Sections.AUTHORITIES),
                Link.of(authority.form().name(), Sections.AUTHORITIES + "/" + authority.id()));
    }
}
