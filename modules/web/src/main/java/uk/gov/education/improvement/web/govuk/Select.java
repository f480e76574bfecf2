package uk.gov.education.improvement.web.govuk;

import java.util.List;

/** One of a long list. Prefer {@link Radios} where the list is short. */
public record Select(Field field, List<Choice> choices, String value, Attributes attributes)
        implements Question<Select> {

    public static Select of(String name, String label, List<Choice> choices) {
        return of(name, Label.of(label), choices);
    }

    public static Select of(String name, Label label, List<Choice> choices) {
        return new Select(Field.labelled(name, label), choices, null, Attributes.NONE);
    }

    public Select value(String changed) {
        return new Select(field, choices, changed, attributes);
    }

    public boolean chooses(Choice choice) {
        return choice.chosenBy(value == null ? List.of() : List.of(value));
    }

    @Override
    public Select field(Field changed) {
        return new Select(changed, choices, value, attributes);
    }

    @Override
    public Select attributes(Attributes changed) {
        return new Select(field, choices, value, changed);
    }
}
