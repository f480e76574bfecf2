package uk.gov.education.improvement.web.govuk;

import java.util.Locale;

/** The sizes of headings, labels, legends and captions. */
public enum Size {
    S,
    M,
    L,
    XL;

    /** The class of an element in this size, such as govuk-label--m. */
    String of(String block) {
        return block + "--" + name().toLowerCase(Locale.ROOT);
    }
}
