package uk.gov.education.improvement.web.pages.file;

import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The form that sends a file, and the newest imports. */
public record ImportsPage(List<ImportView> imports, List<FileKind<?>> kinds, Filled filled, Errors errors, String token)
        implements Page {
    public static final String PATH = "/imports";

    /**
     * What the form's fields hold.
     *
     * @param kind null while none is selected
     */
    public record Filled(String kind, boolean checkOnly, boolean refusedApart) {
        /** Nobody loads by mistake: at first a file is only checked. */
        static final Filled FIRST = new Filled(null, true, false);

        static Filled as(Map<String, String> sent) {
            return new Filled(sent.get("kind"), sent.containsKey("checkOnly"), sent.containsKey("refusedApart"));
        }
    }

    @Override
    public String title() {
        return "Import a file";
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public List<Choice> kindChoices() {
        return kinds.stream()
                .map(kind -> Choice.of(kind.name(), kind.title()).hint(kind.inShort()))
                .toList();
    }

    public List<Choice> checkOnly() {
        return List.of(Choice.of("yes", "Check only (dry run)")
                .hint("The file goes the same way and nothing is written: you see what it would change.")
                .chosen(filled.checkOnly()));
    }

    public List<Choice> refusedApart() {
        return List.of(Choice.of("yes", "Take the good rows even if others are refused")
                .hint("Otherwise a file is taken whole, or not at all.")
                .chosen(filled.refusedApart()));
    }

    public long largestInMegabytes() {
        return Imports.LARGEST / (1024 * 1024);
    }

    public int mostListed() {
        return Imports.MOST_LISTED;
    }

    public String titleOf(ImportView view) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(view.kind()))
                .map(FileKind::title)
                .findFirst()
                .orElse(view.kind());
    }

    public String linkTo(ImportView view) {
        return PATH + "/" + view.id();
    }
}
