package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.file.ImportRequest;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.kernel.undo.Undoings;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.Upload;

/** Files in. The file is the body; what is to be done with it stands in the address. */
@Path("api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {
    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final AccessTable access;
    private final Imports imports;
    private final Undoings undoings;
    private final JobRunner jobs;

    @Inject
    public ImportsResource(AccessTable access, Imports imports, Undoings undoings, JobRunner jobs) {
        this.access = access;
        this.imports = imports;
        this.undoings = undoings;
        this.jobs = jobs;
    }

    /** @param reason why, for the record; at most 300 characters */
    public record Undoing(String reason) {}

    /** The newest imports first, at most 50, with the counts of their results; one alone names the refused rows. */
    @GET
    public List<ImportView> newest(@Context Enquiry enquiry) {
        enquiry.refuseParameters();
        return imports.newest(enquiry.asker());
    }

    /**
     * Takes a CSV file, an Excel workbook (XLSX) or an OpenDocument sheet (ODS) of at most 64 MB as a job. Parameters: {@code kind} (alliances, authorities, deliverers, interventions, judgements, neighbours, phases, sites),
     * {@code fileName}, {@code dryRun} (false unless said), {@code refusedApart} (take the good rows although others are
     * refused; false unless said). Answers 202 with the import, which is then to be asked for until it has ended.
     */
    @POST
    @Consumes({"text/csv", Upload.XLSX, Upload.ODS, MediaType.APPLICATION_OCTET_STREAM})
    public Response submit(@Context Enquiry enquiry, InputStream content) {
        var address = enquiry.address("kind", "fileName", "dryRun", "refusedApart");
        var request = new ImportRequest(
                address.text("kind").orElse(""),
                address.text("fileName").orElse("file.csv"),
                content,
                yes(address, "dryRun"),
                yes(address, "refusedApart"));
        address.refuseIfFaulty();
        var id = imports.submit(enquiry.asker(), request);
        jobs.kick();
        return Response.accepted(imports.find(enquiry.asker(), id))
                .location(enquiry.uri().getAbsolutePathBuilder().path(id).build())
                .build();
    }

    /** One import: how far it is, and what came of it once it has ended. */
    @GET
    @Path("{id}")
    public ImportView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        enquiry.refuseParameters();
        return imports.find(enquiry.asker(), id);
    }

    /**
     * Takes back what an import recorded, wholly or not at all, and only where nothing later stands on it. Needs
     * {@code If-Match}.
     */
    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportView undo(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Undoing body) {
        access.scope(enquiry.asker(), Undoings.UNDO);
        enquiry.refuseParameters();
        var version = Etags.versionIn(ifMatch, "import");
        return undoings.undo(enquiry.asker(), new UndoImport(id, version, body == null ? null : body.reason()));
    }

    private static boolean yes(Address address, String parameter) {
        return address.choices(parameter, YES_OR_NO, value -> value).contains("true");
    }
}
