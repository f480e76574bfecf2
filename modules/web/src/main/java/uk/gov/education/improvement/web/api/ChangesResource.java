package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.change.ChangesView;
import uk.gov.education.improvement.kernel.change.EntryView;
import uk.gov.education.improvement.kernel.change.Verification;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.web.door.Enquiry;

/** The record of change. */
@Path("api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChangesResource {
    private final Changes changes;

    @Inject
    public ChangesResource(Changes changes) {
        this.changes = changes;
    }

    /** Reads the whole record from its beginning: how many entries hold, and the first that does not, or null. */
    @GET
    @Path("verification")
    public Verification verification(@Context Enquiry enquiry) {
        enquiry.refuseParameters();
        return changes.verify(enquiry.asker());
    }

    /** Of the entries the filters leave; {@code total} is counted up to 10,000, and 10,001 says that there are more. */
    public record Answer(long length, List<ChangesView.Line> items, long total, String next) {}

    /**
     * The entries that the asker may see, newest first, with who made them; a page of at most 100. By the record that
     * changed ({@code record}: its kind and id, such as {@code inspection/…}), the person, days of London, and the import.
     */
    @GET
    @Path("newest")
    @APIResponseSchema(Answer.class)
    public Response newest(@Context Enquiry enquiry) {
        var view = changes.list(enquiry.asker(), enquiry.read(ChangesFilter.PARAMETERS, ChangesFilter::of));
        var next = view.page().next().map(Cursor::text).orElse(null);
        return ListAnswer.linked(
                enquiry,
                Response.ok(new Answer(
                        view.length(), view.page().rows(), view.page().total(), next)),
                next);
    }

    /** One entry, with what it says otherwise than before. */
    @GET
    @Path("{position}")
    public EntryView entry(@Context Enquiry enquiry, @PathParam("position") long position) {
        enquiry.refuseParameters();
        return changes.entry(enquiry.asker(), position);
    }
}
