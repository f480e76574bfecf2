package uk.gov.education.improvement.web.pages.authority;

import java.util.Locale;

/** What the map of authorities shows. */
public enum Shading {
    JUDGEMENT("Latest overall grade"),
    ELIGIBILITY("May it apply to be a partner?"),
    INTERVENTION("In intervention?"),
    REGION("Region");

    /** The parameter that names it. */
    static final String PARAMETER = "show";

    private final String label;

    Shading(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As the address has it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
