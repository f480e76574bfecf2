package uk.gov.education.improvement.web.govuk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A day that people know by heart, asked in parts so that nobody has to guess a format. The form sends them as the name
 * with -day, -month and -year.
 */
public record DateInput(Field field, List<Part> parts, Attributes attributes) implements Question<DateInput> {

    /**
     * Day, month or year.
     *
     * @param wrong this part is to be put right; where no part says so, an error means all of them
     */
    public record Part(String name, String label, String value, boolean wrong, Attributes attributes)
            implements Element<Part> {

        public static Part of(String name) {
            var label = name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
            return new Part(name, label, null, false, Attributes.NONE);
        }

        public Part label(String changed) {
            return new Part(name, changed, value, wrong, attributes);
        }

        public Part value(String changed) {
            return new Part(name, label, changed, wrong, attributes);
        }

        public Part wrong(boolean changed) {
            return new Part(name, label, value, changed, attributes);
        }

        @Override
        public Part attributes(Attributes changed) {
            return new Part(name, label, value, wrong, changed);
        }

        private Input within(Field field, boolean marked) {
            var id = attributes.value("id") == null ? field.id() + "-" + name : attributes.value("id");
            var fullName = field.name().isEmpty() ? name : field.name() + "-" + name;
            return Input.of(fullName, Label.of(label).classed("govuk-date-input__label"))
                    .id(id)
                    .attributes(attributes.with("id", null).or("inputmode", "numeric"))
                    .classed("govuk-date-input__input", width(), marked ? "govuk-input--error" : null)
                    .value(value);
        }

        private String width() {
            return attributes.classes().contains("govuk-input--width-")
                    ? null
                    : name.equals("year") ? "govuk-input--width-4" : "govuk-input--width-2";
        }
    }

    public static DateInput of(String name, String legend) {
        return of(name, Fieldset.of(legend));
    }

    public static DateInput of(String name, Fieldset fieldset) {
        return new DateInput(
                Field.grouped(name, fieldset),
                List.of(Part.of("day"), Part.of("month"), Part.of("year")),
                Attributes.NONE);
    }

    public DateInput parts(List<Part> changed) {
        return new DateInput(field, changed, attributes);
    }

    public DateInput value(LocalDate day) {
        return day == null
                ? this
                : values(
                        String.valueOf(day.getDayOfMonth()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    /** The parts in their order, as they were typed. */
    public DateInput values(String... typed) {
        var changed = new ArrayList<Part>();
        for (var part : parts) {
            changed.add(changed.size() < typed.length ? part.value(typed[changed.size()]) : part);
        }
        return parts(List.copyOf(changed));
    }

    /** The field as shown: in this role, every screen reader tells what describes the whole date. */
    public Field asGroup() {
        return field.fieldset() == null
                ? field
                : field.fieldset(field.fieldset().with("role", "group"));
    }

    /** Each part as the input that is shown. */
    public List<Input> inputs() {
        var anyMarked = parts.stream().anyMatch(Part::wrong);
        return parts.stream()
                .map(part -> part.within(field, part.wrong() || field.failed() && !anyMarked))
                .toList();
    }

    @Override
    public DateInput field(Field changed) {
        return new DateInput(changed, parts, attributes);
    }

    @Override
    public DateInput attributes(Attributes changed) {
        return new DateInput(field, parts, changed);
    }
}
