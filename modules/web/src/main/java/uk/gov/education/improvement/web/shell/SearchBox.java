package uk.gov.education.improvement.web.shell;

import uk.gov.education.improvement.web.govuk.Hint;

/**
 * A search in a list.
 *
 * @param action the address of the list
 * @param name of the parameter, and the id of the input
 * @param value what was searched for, or null
 * @param hint null for none
 */
public record SearchBox(String action, String name, String label, String value, Hint hint) {

    public static SearchBox of(String action, String name, String label) {
        return new SearchBox(action, name, label, null, null);
    }

    public SearchBox value(String changed) {
        return new SearchBox(action, name, label, changed, hint);
    }

    public SearchBox hint(String words) {
        return new SearchBox(action, name, label, value, Hint.of(words).id(name + "-hint"));
    }

    public String describedBy() {
        return hint == null ? null : name + "-hint";
    }
}
