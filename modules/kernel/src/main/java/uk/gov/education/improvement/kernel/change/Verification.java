package uk.gov.education.improvement.kernel.change;

import java.util.OptionalLong;

/**
 * The result of reading the whole record of change from its beginning.
 *
 * @param held how many entries hold: those before the broken one
 * @param broken the first position that does not hold: altered, missing, or out of place
 */
public record Verification(long held, OptionalLong broken) {
    static Verification brokenAt(long position) {
        return new Verification(position - 1, OptionalLong.of(position));
    }

    public boolean holds() {
        return broken.isEmpty();
    }
}
