package uk.gov.education.improvement.web.govuk;

/**
 * One line of text.
 *
 * @param wrapper the attributes of the element around input, prefix and suffix
 */
public record Input(Field field, Words prefix, Words suffix, Attributes wrapper, Attributes attributes)
        implements Question<Input> {

    public static Input of(String name, String label) {
        return of(name, Label.of(label));
    }

    public static Input of(String name, Label label) {
        return new Input(Field.labelled(name, label), null, null, Attributes.NONE, Attributes.NONE);
    }

    public Input value(String value) {
        return with("value", value);
    }

    public Input type(String type) {
        return with("type", type);
    }

    public Input autocomplete(String purpose) {
        return with("autocomplete", purpose);
    }

    /** As wide as so many characters: 2, 3, 4, 5, 10, 20 or 30. */
    public Input width(int characters) {
        return classed("govuk-input--width-" + characters);
    }

    /** A whole number, typed rather than stepped. */
    public Input digits() {
        return with("inputmode", "numeric").with("spellcheck", "false");
    }

    public Input prefix(String words) {
        return prefix(Words.of(words));
    }

    public Input prefix(Words changed) {
        return new Input(field, changed, suffix, wrapper, attributes);
    }

    public Input suffix(String words) {
        return suffix(Words.of(words));
    }

    public Input suffix(Words changed) {
        return new Input(field, prefix, changed, wrapper, attributes);
    }

    public Input wrapper(Attributes changed) {
        return new Input(field, prefix, suffix, changed, attributes);
    }

    public boolean wrapped() {
        return prefix != null || suffix != null;
    }

    @Override
    public Input field(Field changed) {
        return new Input(changed, prefix, suffix, wrapper, attributes);
    }

    @Override
    public Input attributes(Attributes changed) {
        return new Input(field, prefix, suffix, wrapper, changed);
    }
}
