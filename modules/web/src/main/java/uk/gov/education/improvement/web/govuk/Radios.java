package uk.gov.education.improvement.web.govuk;

import java.util.List;

/** One of several. */
public record Radios(Field field, List<Choice> choices, String value, Attributes attributes)
        implements Question<Radios> {

    public static Radios of(String name, String legend, List<Choice> choices) {
        return of(name, Fieldset.of(legend), choices);
    }

    public static Radios of(String name, Fieldset fieldset, List<Choice> choices) {
        return new Radios(Field.grouped(name, fieldset), choices, null, Attributes.NONE);
    }

    /** One that is answered by {@code yes} or {@code no}. */
    public static Radios yesNo(String name, String legend) {
        return of(name, Fieldset.of(legend).sized(Size.M), List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")));
    }

    public Radios value(String changed) {
        return new Radios(field, choices, changed, attributes);
    }

    public Radios inline() {
        return classed("govuk-radios--inline");
    }

    public Radios small() {
        return classed("govuk-radios--small");
    }

    /** The choices as they stand on the page. */
    public List<Choice> settled() {
        return Choice.settled(choices, field, value == null ? List.of() : List.of(value), null);
    }

    @Override
    public Radios field(Field changed) {
        return new Radios(changed, choices, value, attributes);
    }

    @Override
    public Radios attributes(Attributes changed) {
        return new Radios(field, choices, value, changed);
    }
}
