package uk.gov.education.improvement.registry.capacity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Days of support, counted in halves.
 *
 * @param halves how many half-days
 */
public record HalfDays(int halves) implements Comparable<HalfDays> {
    public static final HalfDays NONE = new HalfDays(0);

    /** The most days that are said at once. */
    public static final int MOST_DAYS = 2_500;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws Refused when it is not a number of days, or of half-days, from a half on */
    public static HalfDays parse(String text) {
        var said = text == null ? "" : text.strip();
        var words = "Enter days in whole or half numbers, such as 2 or 2.5, from 0.5 to " + MOST_DAYS;
        if (!said.matches("\\d{1,4}(\\.[05]0?)?")) {
            throw new Refused(new Invalid("days", words));
        }
        var days = of(new BigDecimal(said));
        if (days.halves <= 0 || days.halves > 2 * MOST_DAYS) {
            throw new Refused(new Invalid("days", words));
        }
        return days;
    }

    public static HalfDays ofDays(int days) {
        return new HalfDays(2 * days);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HalfDays of(BigDecimal days) {
        return new HalfDays(days.multiply(TWO).intValueExact());
    }

    public static HalfDays sum(Collection<HalfDays> some) {
        return new HalfDays(some.stream().mapToInt(HalfDays::halves).sum());
    }

    public HalfDays plus(HalfDays other) {
        return new HalfDays(halves + other.halves);
    }

    public HalfDays minus(HalfDays other) {
        return new HalfDays(halves - other.halves);
    }

    public boolean isMoreThan(HalfDays other) {
        return halves > other.halves;
    }

    public boolean isPositive() {
        return halves > 0;
    }

    /** As a number: {@code 2.5}. */
    @JsonValue
    public BigDecimal days() {
        var stripped = BigDecimal.valueOf(halves * 5L, 1).stripTrailingZeros();
        // ten is 10 for programs too, and not 1E+1
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 1 day}, {@code 2.5 days}. */
    public String inWords() {
        return this + (halves == 2 ? " day" : " days");
    }

    @Override
    public int compareTo(HalfDays other) {
        return Integer.compare(halves, other.halves);
    }

    @Override
    public String toString() {
        return days().toPlainString();
    }
}
