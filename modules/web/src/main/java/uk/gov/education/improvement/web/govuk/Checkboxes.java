package uk.gov.education.improvement.web.govuk;

import java.util.Collection;
import java.util.List;

/** Any of several. */
public record Checkboxes(Field field, List<Choice> choices, Collection<String> values, Attributes attributes)
        implements Question<Checkboxes> {

    public static Checkboxes of(String name, String legend, List<Choice> choices) {
        return of(name, Fieldset.of(legend), choices);
    }

    public static Checkboxes of(String name, Fieldset fieldset, List<Choice> choices) {
        return new Checkboxes(Field.grouped(name, fieldset), choices, List.of(), Attributes.NONE);
    }

    public Checkboxes values(Collection<String> changed) {
        return new Checkboxes(field, choices, List.copyOf(changed), attributes);
    }

    public Checkboxes small() {
        return classed("govuk-checkboxes--small");
    }

    /** The choices as they stand on the page. Without a fieldset each says itself what describes it. */
    public List<Choice> settled() {
        return Choice.settled(choices, field, values, field.fieldset() == null ? field.description() : null);
    }

    @Override
    public Checkboxes field(Field changed) {
        return new Checkboxes(changed, choices, values, attributes);
    }

    @Override
    public Checkboxes attributes(Attributes changed) {
        return new Checkboxes(field, choices, values, changed);
    }
}
