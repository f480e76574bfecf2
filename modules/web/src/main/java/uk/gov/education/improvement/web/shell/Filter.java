package uk.gov.education.improvement.web.shell;

import gg.jte.Content;
import java.util.List;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.door.LookingFrom.Kept;
import uk.gov.education.improvement.web.govuk.Link;

/**
 * A panel beside a list that narrows it: what is selected, each to be taken away again, and the fields to select more.
 *
 * @param action the address of the list; the form adds its fields to it
 * @param kept what the list is asked with however it is filtered, in hidden fields
 * @param selected each field with what is selected in it
 * @param clear the address of the list without any filter
 * @param found how many results there are, in words
 * @param fields the form controls
 */
public record Filter(
        String action, List<Kept> kept, List<Selected> selected, String clear, String found, Content fields) {

    /** What is selected in one field; each link leads to the list without it. */
    public record Selected(String field, List<Link> values) {

        public static Selected of(String field, Link... values) {
            return new Selected(field, List.of(values));
        }
    }

    /** Nothing is selected yet. The list goes on to look by the same clocks, whatever is applied or cleared. */
    public static Filter of(LookingFrom looking, String action, Content fields) {
        return new Filter(action, looking.ofList(), List.of(), looking.list(action), "", fields);
    }

    public Filter selected(List<Selected> changed) {
        return new Filter(action, kept, changed, clear, found, fields);
    }

    /** Where the list without filters is, when something of its own stays: the rule that is asked. */
    public Filter clear(String changed) {
        return new Filter(action, kept, selected, changed, found, fields);
    }

    public Filter found(String words) {
        return new Filter(action, kept, selected, clear, words, fields);
    }

    /** The words of the way past the fields. */
    public String toResults() {
        return "Go to the results" + (found.isEmpty() ? "" : ": " + found);
    }
}
