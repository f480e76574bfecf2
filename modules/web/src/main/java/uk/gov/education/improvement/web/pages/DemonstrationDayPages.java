package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.DemonstrationCalendar;
import uk.gov.education.improvement.web.Configuration;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.problem.Problem;

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
        var day = calendar.day(enquiry.asker());
        return new DemonstrationDayPage(
                day, DemonstrationDayPage.Typed.of(enquiry.today()), Errors.NONE, enquiry.token());
    }

    @POST
    public Response set(@Context Enquiry enquiry, MultivaluedMap<String, String> form) {
        onlyInDemonstration();
        try {
            if (form.containsKey("real")) {
                calendar.reset(enquiry.asker());
            } else {
                calendar.set(enquiry.asker(), day(form));
            }
            return Response.seeOther(URI.create("/")).build();
        } catch (Refused refused) {
            if (refused.refusal().kind() != Kind.INVALID) {
                throw refused;
            }
            var page = new DemonstrationDayPage(
                    calendar.day(enquiry.asker()),
                    new DemonstrationDayPage.Typed(
                            form.getFirst("day-day"), form.getFirst("day-month"), form.getFirst("day-year")),
                    Errors.of(refused.refusal()),
                    enquiry.token());
            return Response.status(Problem.status(refused.refusal()))
                    .entity(page)
                    .build();
        }
    }

    private static LocalDate day(MultivaluedMap<String, String> form) {
        var address = new Address(form);
        var day = address.day("day");
        address.refuseIfFaulty();
        return day.orElseThrow(() ->
                new Refused(new Invalid("day", "Enter the day that is to be taken for today, such as 13 10 2017")));
    }

    private void onlyInDemonstration() {
        if (!configuration.demonstration()) {
            throw new NotFoundException();
        }
    }
}
