package uk.gov.education.improvement.web.pages.file;

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
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.kernel.undo.Undoings;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** Undoes an import: why, a check, done. */
@Path("imports/{id}/" + UndoPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class UndoPages {
    static final String PATH = "undo";

    private final Undoings undoings;
    private final Imports imports;

    @Inject
    public UndoPages(Undoings undoings, Imports imports) {
        this.undoings = undoings;
        this.imports = imports;
    }

    /** Where something stands in the way it is said at once: nobody gives a reason for nothing. */
    @GET
    public Response show(@Context Enquiry enquiry, @PathParam("id") String id) {
        return Forms.answer(
                () -> {
                    var view = undoings.toUndo(enquiry.asker(), id);
                    return Response.ok(page(enquiry, view, FormFields.empty().version(view.version()), Errors.NONE))
                            .build();
                },
                errors -> page(enquiry, imports.find(enquiry.asker(), id), FormFields.empty(), errors));
    }

    @POST
    public Response send(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id),
                        command -> check(enquiry, undoings.toUndo(enquiry.asker(), id), command, fields),
                        command -> ImportsPage.PATH + "/"
                                + undoings.undo(enquiry.asker(), command).id() + "?done=" + PATH,
                        errors -> page(enquiry, imports.find(enquiry.asker(), id), fields, errors))
                .answer();
    }

    private static UndoImport read(FormFields fields, String id) {
        var version = fields.version();
        var command = fields.making(
                () -> new UndoImport(id, version, fields.text("reason").orElse("")));
        fields.refuseIfFaulty();
        return command;
    }

    private static CheckAnswersPage check(Enquiry enquiry, ImportView view, UndoImport command, FormFields fields) {
        return new CheckAnswersPage(
                "Check before you undo the import",
                Sections.ADMINISTRATION,
                UndoPage.address(view.id()),
                answers(view, command),
                fields,
                "All of it is undone, or nothing. What the file added is taken back, and what it changed says again what"
                        + " it said before. The record of change keeps what was done and why.",
                "Undo the import",
                enquiry.token(),
                UndoPage.trail(view));
    }

    private static List<Answer> answers(ImportView view, UndoImport command) {
        var result = view.result();
        return List.of(
                answer("File", view.fileName()),
                answer("Sent by", view.by()),
                answer("Added, to be taken back", rows(result.map(ImportResult::added))),
                answer("Changed, to be as before", rows(result.map(ImportResult::changed))),
                answer("Why it is undone", command.reason()));
    }

    private static String rows(Optional<Long> number) {
        return number.map(rows -> rows == 1 ? "1 row" : rows + " rows").orElse("None");
    }

    private static Answer answer(String label, String words) {
        return Answer.of(label, words);
    }

    private static UndoPage page(Enquiry enquiry, ImportView view, FormFields fields, Errors errors) {
        return new UndoPage(view, fields, errors, enquiry.token());
    }
}
