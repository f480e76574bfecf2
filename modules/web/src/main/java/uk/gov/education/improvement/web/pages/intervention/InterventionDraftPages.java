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
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.DraftIntervention;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
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
                                authority.id(), DraftForm.typed(fields).read()),
                        command -> new CheckAnswersPage(
                                "Check the draft before you save it",
                                Sections.INTERVENTIONS,
                                address(authority),
                                DraftForm.answers(
                                        authority.form().name(),
                                        command.terms(),
                                        Optional.empty(),
                                        DraftForm.judgements(inspections, enquiry, authority.id())),
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

    private Page form(Enquiry enquiry, AuthorityView authority, FormFields fields, Errors errors) {
        return new InterventionFormPage(
                "Draft an intervention in " + authority.form().name(),
                address(authority),
                fields,
                errors,
                DraftForm.judgements(inspections, enquiry, authority.id()),
                Optional.empty(),
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
