package uk.gov.education.improvement.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uk.gov.education.improvement.registry.need.TimeToSupport;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** The headline of support. */
@Path("/")
@RequestScoped
public class TimePages {
    private final TimeToSupport time;

    @Inject
    public TimePages(TimeToSupport time) {
        this.time = time;
    }

    @GET
    @Path("support/time")
    @Produces(MediaType.TEXT_HTML)
    public Page time(@Context Enquiry enquiry) {
        return new TimePage(time.ask(enquiry.asker(), enquiry.asAt()), enquiry.lookingFrom());
    }
}
