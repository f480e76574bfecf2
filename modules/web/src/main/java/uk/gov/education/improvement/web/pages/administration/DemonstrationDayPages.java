package uk.gov.education.improvement.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.gov.education.improvement.kernel.demonstration.DemonstrationCalendar;
import uk.gov.education.improvement.web.door.Configuration;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.shell.Page;

/** The day that the demonstration takes for today. There is no such page outside the demonstration. */
@Path("demonstration-day")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class DemonstrationDayPages {
    private final Configuration configuration;
    private final DemonstrationCalendar calendar;

    @Inject
    public DemonstrationDayPages(Configuration configuration, DemonstrationCalendar calendar) {
        this.configuration = configuration;
        this.calendar = calendar;
    }

    @GET
    public Page show(@Context Enquiry enquiry) {
        onlyInDemonstration();
        return page(enquiry, DemonstrationDayPage.filledWith(enquiry.today()), Errors.NONE);
    }

    @POST
    public Response set(@Context Enquiry enquiry, Form sent) {
        onlyInDemonstration();
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    if (fields.text("real").isPresent()) {
                        calendar.reset(enquiry.asker());
                    } else {
                        var day = fields.day("day", "day that is to be taken for today");
                        fields.refuseIfFaulty();
                        calendar.set(enquiry.asker(), day);
                    }
                    return Response.seeOther(URI.create("/")).build();
                },
                errors -> page(enquiry, fields, errors));
    }

    private Page page(Enquiry enquiry, FormFields fields, Errors errors) {
        return new DemonstrationDayPage(calendar.day(enquiry.asker()), fields, errors, enquiry.token());
    }

    private void onlyInDemonstration() {
        if (!configuration.demonstration()) {
            throw new NotFoundException();
        }
    }
}
