package uk.gov.education.improvement.web.pages.file;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Asks why an import is to be undone; or says why it cannot be. */
public record UndoPage(ImportView view, FormFields fields, Errors errors, String token) implements Page {
    static String address(String id) {
        return ImportsPage.PATH + "/" + id + "/" + UndoPages.PATH;
    }

    static List<Link> trail(ImportView view) {
        return Sections.trail(
                Sections.TO_ADMINISTRATION,
                Link.of("Import a file", ImportsPage.PATH),
                Link.of(view.fileName(), ImportsPage.PATH + "/" + view.id()));
    }

    @Override
    public String title() {
        return "Undo the import of " + view.fileName();
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return trail(view);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    /** What no form can put right stands in the way: there is nothing to fill in. */
    public boolean isRefused() {
        return errors.of("") != null;
    }

    /** The record that stands in the way, where it has a page. */
    public Optional<Link> concerned() {
        return Sections.concerned(errors);
    }

    public String action() {
        return address(view.id());
    }

    public String linkToImport() {
        return ImportsPage.PATH + "/" + view.id();
    }

    public String hint() {
        return "At most " + UndoImport.LONGEST_REASON + " characters; kept with the import and with what it changed";
    }
}
