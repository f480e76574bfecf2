package uk.gov.education.improvement.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** What an administrator and an auditor look at: imports, who may do what, the record of change. */
@Path("administration")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AdministrationPages {
    private final AccessTable access;
    private final Changes changes;

    @Inject
    public AdministrationPages(AccessTable access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    @GET
    public Page overview(@Context Enquiry enquiry) {
        var parts = AdministrationPage.parts(access, enquiry.asker());
        if (parts.isEmpty()) {
            throw new Refused(new NotAllowed("administration"));
        }
        return new AdministrationPage(parts);
    }

    @GET
    @Path("access")
    public Page access(@Context Enquiry enquiry) {
        return new AccessPage(access.lines(enquiry.asker()));
    }

    @GET
    @Path("record")
    public Page record(@Context Enquiry enquiry) {
        return new RecordPage(changes.newest(enquiry.asker()), Optional.empty(), enquiry.token());
    }

    /** Reads the whole record; changes nothing. */
    @POST
    @Path("record")
    public Page verify(@Context Enquiry enquiry) {
        var verification = changes.verify(enquiry.asker());
        return new RecordPage(changes.newest(enquiry.asker()), Optional.of(verification), enquiry.token());
    }
}
