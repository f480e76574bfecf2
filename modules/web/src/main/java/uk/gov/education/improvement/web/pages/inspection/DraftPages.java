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
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Drafts a judgement of an authority: form, check, done. */
@Path("authorities/{identifier}/" + DraftPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DraftPages {
    public static final String PATH = "draft-judgement";

    private final InspectionWork work;

    @Inject
    public DraftPages(InspectionWork work) {
        this.work = work;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return form(enquiry, authority(enquiry, identifier), JudgementForm.forDraft(), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("identifier") String identifier, Form sent) {
        var authority = authority(enquiry, identifier);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> JudgementForm.draft(fields, authority.id()),
                        command -> new CheckAnswersPage(
                                "Check the draft before you save it",
                                Sections.JUDGEMENTS,
                                address(authority),
                                JudgementForm.answers(
                                        authority.form().name(),
                                        command.judgement(),
                                        JudgementFormPage.published(true)),
                                fields,
                                "Only the department sees the draft until it is published.",
                                "Save the draft",
                                enquiry.token(),
                                trail(authority)),
                        command -> JudgementPage.address(
                                work.record(enquiry.asker(), command).id(), "drafted"),
                        errors -> form(enquiry, authority, fields, errors))
                .answer();
    }

    private AuthorityView authority(Enquiry enquiry, String identifier) {
        return work.toDraft(enquiry.asker(), identifier);
    }

    private static Page form(Enquiry enquiry, AuthorityView authority, FormFields fields, Errors errors) {
        return new JudgementFormPage(
                "Draft a judgement of " + authority.form().name(),
                address(authority),
                fields,
                errors,
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
