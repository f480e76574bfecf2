package uk.gov.education.improvement.web.pages.administration;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.change.ChangesView;
import uk.gov.education.improvement.kernel.change.EntryView;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** One entry of the record of change, with what it says otherwise than before. */
public record RecordEntryPage(EntryView entry) implements Page {
    @Override
    public String title() {
        return "Change " + line().position();
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION, Link.of("Record of change", RecordPage.PATH));
    }

    public ChangesView.Line line() {
        return entry.line();
    }

    /** What was done, in a sentence. */
    public String sentence() {
        var kind = RecordPage.kind(line());
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "An " : "A ") + kind + " was " + line().what() + " "
                + RecordPage.origin(line()) + ".";
    }

    public List<Row> facts() {
        return List.of(
                Row.of("Who", RecordPage.who(line())),
                Row.of("For", line().organisation().replace(":", ": ")),
                Row.of("When", Moments.inWords(line().at())),
                Row.of("Own fingerprint", entry.hash()),
                Row.of("Fingerprint of the entry before", entry.previousHash()));
    }

    /** What a draft said stands in the draft's own entry, for the department, and what everyone may read does not repeat it. */
    public boolean saysNothingOfBefore() {
        return entry.changed().stream().allMatch(field -> field.before().isEmpty());
    }

    public String unchanged() {
        return entry.unchanged() == 1
                ? "One other thing the record says is as before."
                : entry.unchanged() + " other things the record says are as before.";
    }

    /** Where one goes from here. */
    public List<Link> next() {
        var steps = new ArrayList<Link>();
        Sections.page(line().subject(), line().subjectId())
                .ifPresent(page -> steps.add(Link.of("The " + RecordPage.kind(line()) + " as it is now", page)));
        steps.add(Link.of(
                "All that changed in this " + RecordPage.kind(line()),
                Sections.changesOf(line().subject(), line().subjectId())));
        steps.add(Link.of(
                "All that " + (line().person().equals("product") ? "the service itself" : line().who()) + " changed",
                RecordPage.PATH + "?" + ChangesFilter.PERSON + "=" + line().person()));
        if (RecordPage.isOfImport(line())) {
            steps.add(Link.of(
                    "All that this import changed",
                    RecordPage.PATH + "?" + ChangesFilter.BATCH + "=" + line().batch()));
        }
        return steps;
    }
}
