package uk.gov.education.improvement.web.pages.selection;

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
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.selection.Letters;
import uk.gov.education.improvement.registry.selection.OutcomeView;
import uk.gov.education.improvement.registry.selection.PromoteReserve;
import uk.gov.education.improvement.registry.selection.Promotions;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.round.RoundFormPage;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Asked;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Changed;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** The letter about an application; and its selection from the reserve list. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class LetterPages {
    public static final String PROMOTE = "promote";

    private final Letters letters;
    private final Promotions promotions;
    private final Applications applications;

    @Inject
    public LetterPages(Letters letters, Promotions promotions, Applications applications) {
        this.letters = letters;
        this.promotions = promotions;
        this.applications = applications;
    }

    @GET
    @Path("applications/{id}/letter")
    public Page letter(@Context Enquiry enquiry, @PathParam("id") String id) {
        return new LetterPage(letters.find(enquiry.asker(), id, enquiry.asAt()), enquiry.lookingFrom());
    }

    @GET
    @Path("applications/{id}/promote")
    public Page showPromotion(@Context Enquiry enquiry, @PathParam("id") String id) {
        var outcome = promotions.toPromote(enquiry.asker(), id);
        var seen = applications.find(enquiry.asker(), id, enquiry.asAt());
        return form(enquiry, outcome, FormFields.empty().version(seen.version()), Errors.NONE);
    }

    @POST
    @Path("applications/{id}/promote")
    public Response promote(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var outcome = promotions.toPromote(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> {
                    var move = new MoveFields(
                                    fields.typed("effective"), "", fields.typed("why"), fields.typed("source"))
                            .read(ApplicationAct.PROMOTE);
                    promotions.promote(enquiry.asker(), new PromoteReserve(id, version, move));
                    return record(id) + "?done=" + PROMOTE;
                },
                errors -> form(enquiry, outcome, fields, errors));
    }

    private static Page form(Enquiry enquiry, OutcomeView outcome, FormFields fields, Errors errors) {
        var record = record(outcome.applicationId());
        return new RoundFormPage(
                "Select " + outcome.name() + " from the reserve list",
                record + "/" + PROMOTE,
                List.of(
                        "The reserve list is taken in its order, where a selected application has withdrawn. Everyone sees who"
                                + " is selected."),
                List.of(new Group(
                        "",
                        List.of(
                                new Asked(
                                        "effective",
                                        "Day on which it is selected",
                                        "Such as 2018-12-14",
                                        Kind.SHORT,
                                        List.of()),
                                new Asked("why", "Why", "The applicant reads it in its letter", Kind.TEXT, List.of()),
                                new Asked("source", "Source", "Who decided so, and where", Kind.LINE, List.of())))),
                Optional.of(new Changed(record, false, List.of())),
                fields,
                errors,
                "Select it",
                enquiry.token(),
                Sections.trail(
                        Link.of("Partners", Sections.PARTNERS),
                        Link.of("Applications", Sections.APPLICATIONS),
                        Link.of(outcome.name(), record)));
    }

    private static String record(String id) {
        return Sections.APPLICATIONS + "/" + id;
    }
}
