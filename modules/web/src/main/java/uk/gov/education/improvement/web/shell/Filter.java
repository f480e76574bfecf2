package uk.gov.education.improvement.web.shell;

import gg.jte.Content;
import java.util.List;
import uk.gov.education.improvement.web.govuk.Link;

/**
 * A panel beside a list that narrows it: what is selected, each to be taken away again, and the fields to select more.
 *
 * @param action the address of the list; the form adds its fields to it
 * @param selected each field with what is selected in it
 * @param clear the address of the list without any filter
 * @param fields the form controls
 */
public record Filter(String action, List<Selected> selected, String clear, Content fields) {

    /** What is selected in one field; each link leads to the list without it. */
    public record Selected(String field, List<Link> values) {

        public static Selected of(String field, Link... values) {
            return new Selected(field, List.of(values));
        }
    }

    /** Nothing is selected yet. */
    public static Filter of(String action, Content fields) {
        return new Filter(action, List.of(), action, fields);
    }

    public Filter selected(List<Selected> changed) {
        return new Filter(action, changed, clear, fields);
    }

    /** Where the list without filters is, when that is not just the action: it may look from another day. */
    public Filter clear(String changed) {
        return new Filter(action, selected, changed, fields);
    }
}
