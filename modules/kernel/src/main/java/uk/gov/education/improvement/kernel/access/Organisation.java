package uk.gov.education.improvement.kernel.access;

import java.util.Locale;

/**
 * Whom a person works for.
 *
 * @param code which one of its kind: a region's name or an authority's DfE number; empty where there is only one
 */
public record Organisation(Kind kind, String code) {
    /** The kinds of organisation that sign in; {@code PRODUCT} is this system itself, when it acts by its own rules. */
    public enum Kind {
        DEPARTMENT,
        LGA,
        REGION,
        AUTHORITY,
        PRODUCT
    }

    /** Reads {@code department}, {@code lga}, {@code region:North East}, {@code authority:392}. */
    public static Organisation parse(String text) {
        var parts = text.split(":", 2);
        return new Organisation(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length == 2 ? parts[1] : "");
    }

    @Override
    public String toString() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? name : name + ":" + code;
    }
}
