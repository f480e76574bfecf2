package uk.gov.education.improvement.web.pages.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.file.ImportRequest;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.undo.Undoings;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.Upload;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.shell.Page;

/** Files in: sending them, and what came of them. */
@Path("imports")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ImportPages {
    private static final int SECONDS_UNTIL_LOOKING_AGAIN = 2;

    private final Imports imports;
    private final Undoings undoings;
    private final JobRunner jobs;
    private final AccessTable access;

    @Inject
    public ImportPages(Imports imports, Undoings undoings, JobRunner jobs, AccessTable access) {
        this.imports = imports;
        this.undoings = undoings;
        this.jobs = jobs;
        this.access = access;
    }

    @GET
    public Page list(@Context Enquiry enquiry) {
        return page(enquiry, ImportsPage.Filled.FIRST, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(@Context Enquiry enquiry, @Context ContainerRequestContext request) {
        var sent = new HashMap<String, String>();
        return Forms.answer(
                () -> {
                    var id = Upload.take(request, (fields, file) -> {
                        sent.putAll(fields);
                        return imports.submit(enquiry.asker(), asked(fields, file));
                    });
                    jobs.kick();
                    return Response.seeOther(URI.create(ImportsPage.PATH + "/" + id))
                            .build();
                },
                errors -> page(enquiry, ImportsPage.Filled.as(sent), errors.under("file")));
    }

    @GET
    @Path("{id}")
    public Response find(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var found = imports.find(enquiry.asker(), id);
        var answer = Response.ok(new ImportPage(
                found,
                imports.kind(found.kind()),
                access.allows(enquiry.asker(), Undoings.UNDO),
                undoings.inTheWay(enquiry.asker(), found).map(Errors::of),
                access.allows(enquiry.asker(), Changes.READ),
                UndoPages.PATH.equals(done) && found.undone().isPresent()));
        return found.state().ended()
                ? answer.build()
                : answer.header("Refresh", SECONDS_UNTIL_LOOKING_AGAIN).build();
    }

    @GET
    @Path("{id}/refusals.csv")
    public Response refusals(@Context Enquiry enquiry, @PathParam("id") String id) {
        var refusals = imports.find(enquiry.asker(), id)
                .result()
                .map(ImportResult::refusals)
                .orElse(List.of());
        return Download.file(
                "refusals-" + id,
                CsvFile.of(
                        List.of("row", "column", "value", "why", "allowed"),
                        refusals.stream()
                                .map(refusal -> List.of(
                                        String.valueOf(refusal.row()),
                                        refusal.column(),
                                        refusal.value(),
                                        refusal.why(),
                                        refusal.allowed()))
                                .toList()));
    }

    @GET
    @Path("kinds/{kind}")
    public Page kind(@PathParam("kind") String kind) {
        return new FileKindPage(known(kind));
    }

    @GET
    @Path("kinds/{kind}/template.csv")
    public Response template(@PathParam("kind") String kind) {
        return Download.file(kind, known(kind).template());
    }

    private FileKind<?> known(String name) {
        return imports.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("kind of file", name)));
    }

    private static ImportRequest asked(Map<String, String> fields, Upload.File file) {
        var faults = new Faults();
        faults.when(fields.get("kind") == null, "kind", "Select what the file holds");
        // a browser sends a file without a name where none was chosen
        faults.when(file.name().isBlank(), "file", "Select a file");
        faults.refuseIfAny();
        return new ImportRequest(
                fields.get("kind"),
                file.name(),
                file.content(),
                fields.containsKey("checkOnly"),
                fields.containsKey("refusedApart"));
    }

    private ImportsPage page(Enquiry enquiry, ImportsPage.Filled filled, Errors errors) {
        return new ImportsPage(
                imports.newest(enquiry.asker()), imports.kinds(enquiry.asker()), filled, errors, enquiry.token());
    }
}
