package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.gov.education.improvement.web.govuk.Checkboxes;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Select;

/** One of the filters of a list: said once, for its field on the page and for the tags of what is selected in it. */
public sealed interface FilterField {
    /** Of the parameter, and the id of the field. */
    String name();

    String label();

    /** What the tag of a value says. */
    String words(String value);

    /** Whether what is selected in it can be taken away: an order cannot, only changed. */
    default boolean isRemovable() {
        return true;
    }

    /**
     * Something typed.
     *
     * @param hint null for none
     * @param type of the input, as HTML has it
     */
    record Typed(String name, String label, String hint, String type, UnaryOperator<String> inWords)
            implements FilterField {
        public static Typed text(String name, String label, String hint, UnaryOperator<String> inWords) {
            return new Typed(name, label, hint, null, inWords);
        }

        public static Typed day(String name, String label, UnaryOperator<String> inWords) {
            return new Typed(name, label, null, "date", inWords);
        }

        @Override
        public String words(String value) {
            return inWords.apply(value);
        }

        public Input input(Asked asked) {
            var input = Input.of(name, label)
                    .value(asked.values(name).stream().findFirst().orElse(null))
                    .error(asked.errors().of(name));
            var hinted = hint == null ? input : input.hint(hint);
            return type == null ? hinted : hinted.type(type);
        }

        /** An address may say more than the one value that can be typed; the others stay. */
        public List<String> others(Asked asked) {
            return asked.values(name).stream().skip(1).toList();
        }
    }

    /** Any of a few. */
    record AnyOf(String name, String label, List<Option> options) implements FilterField {
        /** @param offered an address may ask also for what the page does not offer */
        record Option(String value, String words, boolean offered) {}

        public static <T> AnyOf of(
                String name, String label, List<T> values, Function<T, String> value, Function<T, String> words) {
            return new AnyOf(
                    name,
                    label,
                    values.stream()
                            .map(one -> new Option(value.apply(one), words.apply(one), true))
                            .toList());
        }

        /** Whether there is anything to choose, or something to be said of what was. */
        public boolean isDrawn(Asked asked) {
            return options.stream().anyMatch(Option::offered) || asked.errors().of(name) != null;
        }

        public AnyOf notOffering(String value) {
            return new AnyOf(
                    name,
                    label,
                    options.stream()
                            .map(option -> new Option(
                                    option.value(),
                                    option.words(),
                                    option.offered() && !option.value().equals(value)))
                            .toList());
        }

        /** What is none of them is shown as it is: it will be refused. */
        @Override
        public String words(String value) {
            return options.stream()
                    .filter(option -> option.value().equalsIgnoreCase(value))
                    .map(Option::words)
                    .findFirst()
                    .orElse(value);
        }

        public Checkboxes checkboxes(Asked asked) {
            var offered = options.stream()
                    .filter(Option::offered)
                    .map(option -> Choice.of(option.value(), option.words()))
                    .toList();
            return Checkboxes.of(name, label, offered)
                    .values(asked.values(name))
                    .small()
                    .error(asked.errors().of(name));
        }
    }

    /**
     * One of a few, always: how the list is ordered, by which rule it is asked.
     *
     * @param chosen the one that is
     */
    record OneOf(String name, String label, List<Choice> choices, String chosen) implements FilterField {
        @Override
        public String words(String value) {
            return value;
        }

        @Override
        public boolean isRemovable() {
            return false;
        }

        public Select select(Asked asked) {
            return Select.of(name, label, choices)
                    .value(chosen)
                    .classed("app-full-width")
                    .error(asked.errors().of(name));
        }
    }
}
