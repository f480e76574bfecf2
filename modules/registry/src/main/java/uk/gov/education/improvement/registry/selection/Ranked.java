package uk.gov.education.improvement.registry.selection;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An application in its place, or one that still waits for assessors.
 *
 * @param place from 1; empty for one that waits
 * @param points for each criterion, in their order: what the department set, else the mean; empty without a sheet
 * @param total out of 100; empty for one that waits
 * @param level with which one it has the same total, and what decided between them
 */
record Ranked(
        Optional<Integer> place,
        Marks marks,
        List<Optional<BigFraction>> points,
        List<Optional<Spread>> spreads,
        Optional<BigFraction> total,
        Optional<Level> level) {
    /** @param because in words */
    record Level(String applicationId, String because) {}

    String id() {
        return marks.applicationId();
    }

    /** As it is shown: to two decimals. Nothing is compared by it. */
    static String shown(BigFraction number) {
        return number.bigDecimalValue(2, RoundingMode.HALF_UP).toPlainString();
    }
}
