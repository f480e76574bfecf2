package uk.gov.education.improvement.registry.register;

import java.util.Locale;

/** In which order the register is listed. Each has a key that no two rows share together with their id. */
public enum RegisterOrder {
    NAME("f.nameKey"),
    /** Authorities without a number come last. */
    NUMBER("coalesce(a.dfeNumber, '~')");

    private final String key;

    RegisterOrder(String key) {
        this.key = key;
    }

    /** As the address has it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** JPQL over a form {@code f} and its authority {@code a}. */
    String key() {
        return key;
    }
}
