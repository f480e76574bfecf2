package uk.gov.education.improvement.web.pages.partner;

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
import java.net.URI;
import uk.gov.education.improvement.registry.capacity.FundedDaysWork;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.shell.Page;

/** Records the days a partner is funded to give. What stood of the same theme and year is corrected, and kept. */
@Path("partners/{id}/" + FundedDaysPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class FundedDaysPages {
    static final String PATH = "funded-days";

    private final FundedDaysWork work;
    private final Themes themes;

    @Inject
    public FundedDaysPages(FundedDaysWork work, Themes themes) {
        this.work = work;
        this.themes = themes;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        var partner = work.toFund(enquiry.asker(), id);
        return form(enquiry, partner, FormFields.empty().version(partner.version()), Errors.NONE);
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var partner = work.toFund(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    var version = fields.version();
                    var command = new RecordFundedDays.Fields(
                                    fields.typed("theme"),
                                    fields.typed("year"),
                                    fields.typed("days"),
                                    fields.typed("source"))
                            .read(partner.id(), version, themes.all(enquiry.asker()));
                    return Response.seeOther(URI.create(PartnerPage.funded(work.fund(enquiry.asker(), command))))
                            .build();
                },
                errors -> form(enquiry, partner, fields, errors));
    }

    private Page form(Enquiry enquiry, PartnerView partner, FormFields fields, Errors errors) {
        return new FundedDaysPage(
                partner,
                PartnerPage.path(partner) + "/" + PATH,
                themes.all(enquiry.asker()),
                fields,
                errors,
                enquiry.token());
    }
}
