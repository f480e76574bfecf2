package uk.gov.education.improvement.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.change.ChangesView;
import uk.gov.education.improvement.kernel.change.Verification;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.shell.Page;

/** What an administrator and an auditor look at: imports, who may do what, the record of change. */
@Path("administration")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AdministrationPages {
    /** The columns of the record of change as a file. */
    private static final Download<ChangesView.Line> DOWNLOAD = Download.<ChangesView.Line>of(
                    "record-of-change", "entries")
            .with("position", line -> String.valueOf(line.position()))
            .with("at", line -> line.at().toString())
            .with("who", ChangesView.Line::who)
            .with("person", ChangesView.Line::person)
            .with("organisation", ChangesView.Line::organisation)
            .with("origin", RecordPage::originForFiles)
            .with("batch", ChangesView.Line::batch)
            .with("record", line -> line.subject() + "/" + line.subjectId())
            .with("what", ChangesView.Line::what);

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
    public Response record(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                ChangesFilter.PARAMETERS,
                asked -> record(enquiry, filter(enquiry), Optional.empty(), asked),
                asked -> record(enquiry, ChangesFilter.newest(1), Optional.empty(), asked));
    }

    /** Reads the whole record; changes nothing. */
    @POST
    @Path("record")
    public Page verify(@Context Enquiry enquiry) {
        var verification = changes.verify(enquiry.asker());
        var asked = new Asked(enquiry.address(), Errors.NONE, enquiry.lookingFrom());
        return record(enquiry, ChangesFilter.newest(Address.DEFAULT_SIZE), Optional.of(verification), asked);
    }

    @GET
    @Path("record.csv")
    @Produces(MediaType.WILDCARD)
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(changes.list(enquiry.asker(), all).page(), enquiry.asAt());
    }

    @GET
    @Path("record/{position: \\d{1,18}}")
    public Page entry(@Context Enquiry enquiry, @PathParam("position") long position) {
        return new RecordEntryPage(changes.entry(enquiry.asker(), position));
    }

    private RecordPage record(Enquiry enquiry, ChangesFilter filter, Optional<Verification> verification, Asked asked) {
        return new RecordPage(changes.list(enquiry.asker(), filter), verification, asked, enquiry.token());
    }

    private static ChangesFilter filter(Enquiry enquiry) {
        return enquiry.read(ChangesFilter.PARAMETERS, ChangesFilter::of);
    }
}
