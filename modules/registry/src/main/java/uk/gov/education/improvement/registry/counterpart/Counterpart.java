package uk.gov.education.improvement.registry.counterpart;

import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * An authority that a recipient is set beside.
 *
 * @param place among the statistical neighbours of the recipient; empty where it is none
 */
public record Counterpart(AuthorityRef authority, Likeness likeness, Optional<Integer> place, Course course) {
    /** Why it stands where it stands: who is more like the recipient comes first. */
    public enum Likeness {
        NEIGHBOUR("Statistical neighbour"),
        REGION("Same region"),
        OTHER("Another region");

        private final String label;

        Likeness(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** In words: {@code Statistical neighbour, place 3}. */
    public String likenessInWords() {
        return likeness.label() + place.map(at -> ", place " + at).orElse("");
    }
}
