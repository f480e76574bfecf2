package uk.gov.education.improvement.web.pages.file;

import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** What a kind of file must look like, as the importer reads it. */
public record FileKindPage(FileKind<?> kind) implements Page {
    static String path(FileKind<?> kind) {
        return ImportsPage.PATH + "/kinds/" + kind.name();
    }

    @Override
    public String title() {
        return "Files of " + kind.title().toLowerCase(Locale.ROOT);
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION, Link.of("Import a file", ImportsPage.PATH));
    }

    public List<Column<?>> read() {
        return kind.columns().stream().filter(Column::isRead).toList();
    }

    public String ignored() {
        return String.join(
                ", ",
                kind.columns().stream()
                        .filter(column -> !column.isRead())
                        .map(Column::name)
                        .toList());
    }

    public String otherNames(Column<?> column) {
        return column.otherNames().isEmpty() ? "None" : String.join(", ", column.otherNames());
    }

    public String template() {
        return path(kind) + "/template.csv";
    }
}
