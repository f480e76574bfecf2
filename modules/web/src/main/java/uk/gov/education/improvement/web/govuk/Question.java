package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** A form control within its field. */
public interface Question<T> extends Element<T> {

    Field field();

    T field(Field changed);

    default T hint(String words) {
        return hint(Text.of(words));
    }

    default T hint(Content words) {
        return field(field().hint(Field.hintOf(words)));
    }

    /** Null or empty: nothing is wrong. */
    default T error(String words) {
        return error(Text.of(words));
    }

    default T error(Content words) {
        return field(field().error(Field.errorOf(words)));
    }

    /** The label or legend is the page's heading too: one question on the page. */
    default T heading(Size size) {
        return field(field().heading(size));
    }

    /** The id of the control and the stem of those around it; without it, the name serves. */
    @Override
    default T id(String id) {
        return field(field().id(id));
    }
}
