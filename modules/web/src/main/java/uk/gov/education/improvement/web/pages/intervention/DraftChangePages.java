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
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.ChangeDraft;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Changes what a draft of an instrument says: form, check, done. */
@Path("interventions/{id}/" + DraftChangePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DraftChangePages {
    static final String PATH = "change";

    /** The button that puts what was typed on what somebody else made of the draft meanwhile. */
    static final String NEWEST = "newest";

    private final InterventionWork work;
    private final Interventions interventions;
    private final Inspections inspections;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public DraftChangePages(
            InterventionWork work,
            Interventions interventions,
            Inspections inspections,
            Authorities authorities,
            AccessTable access) {
        this.work = work;
        this.interventions = interventions;
        this.inspections = inspections;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        var subject = of(enquiry, work.toChange(enquiry.asker(), id));
        var fields = DraftForm.filledFrom(subject.intervention().terms());
        return form(enquiry, subject, fields.version(subject.intervention().version()), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        access.scope(enquiry.asker(), InterventionWork.DRAFT);
        var fields = FormFields.sent(sent.asMap());
        // as it stands now, wherever that is: what somebody else did meanwhile is told by the version
        var subject = of(enquiry, interventions.find(enquiry.asker(), id, enquiry.asAt()));
        if (fields.step(NEWEST)) {
            var newest = of(enquiry, work.toChange(enquiry.asker(), id));
            return Response.ok(form(
                            enquiry,
                            newest,
                            fields.version(newest.intervention().version()),
                            Errors.NONE))
                    .build();
        }
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id),
                        command -> new CheckAnswersPage(
                                "Check the change before you save it",
                                Sections.INTERVENTIONS,
                                address(subject),
                                DraftForm.answers(
                                        subject.name(),
                                        command.terms(),
                                        Optional.of(subject.intervention().terms()),
                                        judgements(enquiry, subject)),
                                fields,
                                "Only the department sees the draft until it is issued.",
                                "Save the change",
                                enquiry.token(),
                                subject.trail()),
                        command -> InterventionPage.address(
                                work.change(enquiry.asker(), command).id(), PATH),
                        errors -> form(enquiry, subject, fields, errors))
                .answer();
    }

    private static ChangeDraft read(FormFields fields, String id) {
        var version = fields.version();
        var terms = fields.making(() -> DraftForm.typed(fields).read());
        fields.refuseIfFaulty();
        return new ChangeDraft(id, version, terms);
    }

    private Intervened of(Enquiry enquiry, InterventionView draft) {
        return Intervened.of(draft, authorities, enquiry);
    }

    private List<Choice> judgements(Enquiry enquiry, Intervened subject) {
        return DraftForm.judgements(inspections, enquiry, subject.authority().id());
    }

    private Page form(Enquiry enquiry, Intervened subject, FormFields fields, Errors errors) {
        var judgements = judgements(enquiry, subject);
        return new InterventionFormPage(
                "Change the draft: " + subject.name(),
                address(subject),
                fields,
                errors,
                judgements,
                Optional.of(new InterventionFormPage.Changed(
                        subject.address(),
                        errors.stale() ? changedSince(enquiry, subject, fields.version(), judgements) : List.of())),
                enquiry.token(),
                subject.trail());
    }

    /** What was made of it after the version that the form began with. */
    private List<Answer> changedSince(Enquiry enquiry, Intervened subject, long version, List<Choice> judgements) {
        var said =
                interventions.versions(enquiry.asker(), subject.intervention().id(), enquiry.asAt());
        // the oldest of very many are left out
        var place = said.size() - 1 - (int) (subject.intervention().version() - version);
        return place < 0 || place >= said.size()
                ? List.of()
                : changed(subject, said.get(place), said.getLast(), judgements);
    }

    private static List<Answer> changed(Intervened subject, Terms before, Terms now, List<Choice> judgements) {
        return DraftForm.answers(subject.name(), now, Optional.of(before), judgements).stream()
                .filter(answer -> answer.was().isPresent())
                .toList();
    }

    private static String address(Intervened subject) {
        return subject.address() + "/" + PATH;
    }
}
