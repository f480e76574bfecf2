package uk.gov.education.improvement.web.pages.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.change.ChangesView;
import uk.gov.education.improvement.kernel.change.Verification;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The record of change: all of it, or what one filters for.
 *
 * @param verification empty until one asks for it
 */
public record RecordPage(ChangesView view, Optional<Verification> verification, Asked asked, String token)
        implements ListPage<ChangesView.Line> {
    static final String PATH = Sections.RECORD;

    private static final Listing LISTING = new Listing("Record of change", PATH, "entry", "entries");

    @Override
    public Listing listing() {
        return LISTING;
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
    public Slice<ChangesView.Line> slice() {
        return view.page();
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(
                        ChangesFilter.PERSON,
                        "Who",
                        "A sign-in name, or our id of the person",
                        typed -> view.person().orElse(typed)),
                Typed.day("from", "From", RecordPage::dayInWords),
                Typed.day("to", "To", RecordPage::dayInWords),
                Typed.text(
                        ChangesFilter.RECORD,
                        "Record",
                        "Its kind and our id of it, such as inspection/ and the id; each page of a record leads here",
                        UnaryOperator.identity()),
                Typed.text(
                        ChangesFilter.BATCH,
                        "Import",
                        "Our id of it; the page of each import leads here",
                        UnaryOperator.identity()));
    }

    /** What is no day is shown as it is: it will be refused. */
    private static String dayInWords(String typed) {
        return typed.matches("\\d{4}-\\d\\d-\\d\\d") ? PartialDate.parse(typed).inWords() : typed;
    }

    @Override
    public List<String> columns() {
        return List.of("What", "Who", "When");
    }

    @Override
    public String nothing() {
        return "No entry that you may see fits. Take a filter away. Each change is listed here with who made it and when.";
    }

    @Override
    public String sources() {
        return "Source: the record of change, in which nothing is ever altered; times are those of London.";
    }

    @Override
    public boolean looksFromDay() {
        return false;
    }

    @Override
    public String heading() {
        return paging().words() + (isEmpty() ? "" : ", newest first");
    }

    @Override
    public String clear() {
        return PATH;
    }

    public String length() {
        return entries(view.length());
    }

    /** What the verification found, in words. */
    public String verified() {
        var found = verification.orElseThrow();
        return found.holds()
                ? "The record holds: " + entries(found.held()) + ", none altered, missing or out of place."
                : "The record does not hold at position " + found.broken().getAsLong()
                        + ": that entry was altered, is missing, or is out of place. The " + entries(found.held())
                        + " before it hold. Tell the service administrator and keep the database as it is.";
    }

    public static String who(ChangesView.Line line) {
        return line.who().equals("product") ? "The service itself" : line.who();
    }

    public static String kind(ChangesView.Line line) {
        return line.subject().replace('-', ' ');
    }

    /** By way of what, in words. */
    public static String origin(ChangesView.Line line) {
        return switch (Origin.valueOf(line.origin())) {
            case PAGE -> "on a page";
            case REST -> "by a program";
            case IMPORT -> "by an import";
            case JOB -> "by a job";
            case START -> "when the service started";
            case UNDO -> "by undoing an import";
        };
    }

    static boolean isOfImport(ChangesView.Line line) {
        return Origin.valueOf(line.origin()) == Origin.IMPORT;
    }

    public static String entry(ChangesView.Line line) {
        return PATH + "/" + line.position();
    }

    private static String entries(long number) {
        return number + (number == 1 ? " entry" : " entries");
    }

    /** The columns of the list as a file say the origin as programs know it. */
    static String originForFiles(ChangesView.Line line) {
        return line.origin().toLowerCase(Locale.ROOT);
    }
}
