package uk.gov.education.improvement.web.govuk;

/** Whatever takes attributes from its author. For form controls they are those of the control itself. */
public interface Element<T> {

    Attributes attributes();

    T attributes(Attributes changed);

    /** A null value takes the attribute away. */
    default T with(String name, String value) {
        return attributes(attributes().with(name, value));
    }

    /** An attribute that is there or not, such as {@code disabled}. */
    default T flag(String name, boolean present) {
        return attributes(attributes().flag(name, present));
    }

    default T classed(String... classes) {
        return attributes(attributes().classed(classes));
    }

    default T id(String id) {
        return with("id", id);
    }
}
