package uk.gov.education.improvement.web.pages.administration;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.file.ImportsPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The way into administration. */
public record AdministrationPage(List<Part> parts) implements Page {
    /** A page of administration, and what it is for. */
    public record Part(Link link, String about) {}

    /** Those that the asker may open. */
    public static List<Part> parts(AccessTable access, Asker asker) {
        var parts = new ArrayList<Part>();
        if (access.allows(asker, Imports.RUN)) {
            parts.add(new Part(
                    Link.of("Import a file", ImportsPage.PATH),
                    "Check a file and load it, see what came of earlier ones, and read what files must look like."));
        }
        if (access.allows(asker, AccessTable.READ)) {
            parts.add(new Part(
                    Link.of("Who may do and see what", AccessPage.PATH),
                    "The one table that decides it, each line with its reason."));
        }
        if (access.allows(asker, Changes.READ)) {
            parts.add(new Part(
                    Link.of("Record of change", RecordPage.PATH),
                    "Who changed what and when, and whether the record is whole."));
        }
        return parts;
    }

    @Override
    public String title() {
        return "Administration";
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }
}
