package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every form control has around it: what is asked (a label, or a fieldset's legend), a hint and an error.
 *
 * @param describedBy ids of further elements that describe the control
 * @param group the attributes of the form group
 */
public record Field(
        String name,
        String id,
        Label label,
        Fieldset fieldset,
        Hint hint,
        ErrorMessage error,
        String describedBy,
        Attributes group) {

    /** A control with a label. */
    public static Field labelled(String name, Label label) {
        return new Field(name, name, label, null, null, null, null, Attributes.NONE);
    }

    /** Several controls under one legend; a null fieldset leaves them bare. */
    public static Field grouped(String name, Fieldset fieldset) {
        return new Field(name, name, null, fieldset, null, null, null, Attributes.NONE);
    }

    public Field id(String changed) {
        return new Field(name, changed, label, fieldset, hint, error, describedBy, group);
    }

    public Field fieldset(Fieldset changed) {
        return new Field(name, id, label, changed, hint, error, describedBy, group);
    }

    public Field hint(Hint changed) {
        return new Field(name, id, label, fieldset, changed, error, describedBy, group);
    }

    public Field error(ErrorMessage changed) {
        return new Field(name, id, label, fieldset, hint, changed, describedBy, group);
    }

    public Field describedBy(String changed) {
        return new Field(name, id, label, fieldset, hint, error, changed, group);
    }

    public Field group(Attributes changed) {
        return new Field(name, id, label, fieldset, hint, error, describedBy, changed);
    }

    /** What is asked becomes the page's heading. */
    public Field heading(Size size) {
        return new Field(
                name,
                id,
                label == null ? null : label.heading(size),
                fieldset == null ? null : fieldset.heading(size),
                hint,
                error,
                describedBy,
                group);
    }

    public boolean failed() {
        return error != null;
    }

    /** The ids of all that describes the control, or null. */
    public String description() {
        var ids = Stream.of(describedBy, hint == null ? null : id + "-hint", error == null ? null : id + "-error")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    static Hint hintOf(Content words) {
        return words == null || words.isEmptyContent() ? null : new Hint(words, Attributes.NONE);
    }

    static ErrorMessage errorOf(Content words) {
        return words == null || words.isEmptyContent() ? null : ErrorMessage.of(words);
    }
}
