package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One option of radios, checkboxes or a select.
 *
 * @param value null: the words are the value (select only)
 * @param reveals what is asked further when this is chosen (radios and checkboxes only)
 * @param chosen null: the values of the whole question decide
 * @param divider only words between two options
 * @param label the attributes of its label
 */
public record Choice(
        String value,
        Content words,
        Hint hint,
        Content reveals,
        Boolean chosen,
        boolean divider,
        Attributes label,
        Attributes attributes)
        implements Element<Choice> {

    public static Choice of(String value, String words) {
        return of(value, Text.of(words));
    }

    public static Choice of(String value, Content words) {
        return new Choice(value, words, null, null, null, false, Attributes.NONE, Attributes.NONE);
    }

    /** One for each of the values. */
    public static <T> List<Choice> each(List<T> values, Function<T, String> value, Function<T, String> words) {
        return values.stream()
                .map(one -> of(value.apply(one), words.apply(one)))
                .toList();
    }

    /** What one of the choices says, by its value; the value itself where it is none of them. */
    public static String wordsOf(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> value.equals(choice.value()))
                .map(Choice::words)
                .filter(Text.class::isInstance)
                .map(words -> ((Text) words).words())
                .findFirst()
                .orElse(value);
    }

    public static Choice divider(String words) {
        return new Choice(null, Text.of(words), null, null, null, true, Attributes.NONE, Attributes.NONE);
    }

    public Choice hint(String changed) {
        return hint(Field.hintOf(Text.of(changed)));
    }

    public Choice hint(Hint changed) {
        return new Choice(value, words, changed, reveals, chosen, divider, label, attributes);
    }

    public Choice revealing(Content changed) {
        return new Choice(value, words, hint, changed, chosen, divider, label, attributes);
    }

    public Choice chosen(Boolean changed) {
        return new Choice(value, words, hint, reveals, changed, divider, label, attributes);
    }

    public Choice label(Attributes changed) {
        return new Choice(value, words, hint, reveals, chosen, divider, changed, attributes);
    }

    public Choice disabled() {
        return flag("disabled", true);
    }

    /** Choosing this checkbox takes the others away, as "none of these" does. */
    public Choice exclusive() {
        return with("data-behaviour", "exclusive");
    }

    @Override
    public Choice attributes(Attributes changed) {
        return new Choice(value, words, hint, reveals, chosen, divider, label, changed);
    }

    /** Whether it is chosen when the question has these values. */
    public boolean chosenBy(Collection<String> values) {
        var effective = value == null && words instanceof Text text ? text.words() : value;
        return chosen == null ? values.contains(effective) : chosen;
    }

    public String id() {
        return attributes.value("id");
    }

    /** The id of what it reveals, or null. */
    public String conditionalId() {
        return reveals == null ? null : "conditional-" + id();
    }

    public boolean checked() {
        return Boolean.TRUE.equals(chosen);
    }

    /**
     * The options of a question as they stand on the page: each with its id and name, chosen or not.
     *
     * @param description ids of what describes each option besides its own hint, or null
     */
    static List<Choice> settled(List<Choice> choices, Field field, Collection<String> values, String description) {
        var settled = new ArrayList<Choice>();
        for (var choice : choices) {
            // the first id has no number, so that the error summary can point at it
            var id = settled.isEmpty() ? field.id() : field.id() + "-" + (settled.size() + 1);
            settled.add(choice.attributes(choice.attributes.or("id", id).or("name", field.name()))
                    .chosen(choice.chosenBy(values))
                    .describedBy(description));
        }
        return List.copyOf(settled);
    }

    private Choice describedBy(String description) {
        var ids = Stream.of(description, hint == null ? null : id() + "-item-hint")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? this : with("aria-describedby", ids);
    }
}
