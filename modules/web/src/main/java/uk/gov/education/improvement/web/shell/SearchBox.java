package uk.gov.education.improvement.web.shell;

import java.util.List;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.door.LookingFrom.Kept;
import uk.gov.education.improvement.web.govuk.Hint;

/**
 * A search in a list.
 *
 * @param action the address of the list
 * @param name of the parameter, and the id of the input
 * @param value what was searched for, or null
 * @param hint null for none
 * @param kept what else the address says
 */
public record SearchBox(String action, String name, String label, String value, Hint hint, List<Kept> kept) {

    public static SearchBox of(String action, String name, String label) {
        return new SearchBox(action, name, label, null, null, List.of());
    }

    public SearchBox value(String changed) {
        return new SearchBox(action, name, label, changed, hint, kept);
    }

    public SearchBox hint(String words) {
        return new SearchBox(action, name, label, value, Hint.of(words).id(name + "-hint"), kept);
    }

    /** Looks in a list by the clocks of the page that the box stands on. */
    public SearchBox keeping(LookingFrom looking) {
        return new SearchBox(action, name, label, value, hint, looking.clocks());
    }

    public String describedBy() {
        return hint == null ? null : name + "-hint";
    }
}
