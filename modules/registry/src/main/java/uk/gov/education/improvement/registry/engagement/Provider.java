package uk.gov.education.improvement.registry.engagement;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Who is to give support.
 *
 * @param called our id of the partner; our id, DfE number or GSS code of the authority; the name of the adviser; nothing for
 *     the LGA
 */
public record Provider(Kind kind, Optional<String> called) {
    /** The longest name of an adviser, in characters. */
    public static final int LONGEST = 200;

    /** What kinds of providers there are. */
    public enum Kind {
        PARTNER("Partner"),
        LGA("Local Government Association"),
        ADVISER("Adviser"),
        AUTHORITY("Authority");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** @throws Refused with all that is wrong */
    public Provider {
        var faults = new Faults();
        faults.when(kind == null, "kind", "Say what kind of provider it is");
        if (kind != null && kind != Kind.LGA) {
            faults.needed(
                    called.orElse(null),
                    LONGEST,
                    "provider",
                    switch (kind) {
                        case PARTNER -> "the partner";
                        case AUTHORITY -> "the DfE number of the authority";
                        case ADVISER -> "the name of the adviser";
                        case LGA -> "";
                    });
        }
        faults.refuseIfAny();
        called = kind == Kind.LGA ? Optional.empty() : called.map(String::strip);
    }

    /** As it was typed or sent. */
    public static Provider read(String kind, String called) {
        var faults = new Faults();
        var chosen = faults.choice("kind", kind, Kind.class, Kind::label).orElse(null);
        return faults.gathering(() -> new Provider(chosen, Faults.said(called)));
    }
}
