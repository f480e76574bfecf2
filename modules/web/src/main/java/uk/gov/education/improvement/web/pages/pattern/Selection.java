package uk.gov.education.improvement.web.pages.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.shell.Filter.Selected;

/**
 * What is selected in a list's filters, each as a tag that takes it away again.
 *
 * @param path of the list
 */
public final class Selection {
    private final String path;
    private final Address address;
    private final List<Selected> selected = new ArrayList<>();

    public Selection(String path, Address address) {
        this.path = path;
        this.address = address;
    }

    /** Adds what is selected in one field, as the address has it. */
    public Selection with(String field, String parameter) {
        return with(field, parameter, value -> value);
    }

    /** @param label how a value of the address is shown */
    public Selection with(String field, String parameter, Function<String, String> label) {
        var values = address.all(parameter);
        if (!values.isEmpty()) {
            selected.add(new Selected(
                    field,
                    values.stream()
                            .map(value -> Link.of(label.apply(value), path + address.without(parameter, value)))
                            .toList()));
        }
        return this;
    }

    public List<Selected> list() {
        return selected;
    }

    /** The words for the name of a constant in the address; one that is none of them is shown as it is. */
    public static <T extends Enum<T>> Function<String, String> label(T[] values, Function<T, String> label) {
        return text -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .map(label)
                .findFirst()
                .orElse(text);
    }

    /** The options of a field, one for each of the values. */
    public static <T> List<Choice> choices(List<T> values, Function<T, String> value, Function<T, String> label) {
        return values.stream()
                .map(one -> Choice.of(value.apply(one), label.apply(one)))
                .toList();
    }
}
