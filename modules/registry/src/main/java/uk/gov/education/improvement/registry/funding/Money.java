package uk.gov.education.improvement.registry.funding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * An amount in pounds and pence, exact: whole pence, and no sum that silently leaves what can be kept.
 *
 * @param pence at most {@link #MOST} either way
 */
public record Money(long pence) implements Comparable<Money> {
    /** £999,999,999,999.99. */
    public static final long MOST = 99_999_999_999_999L;

    public static final Money NONE = new Money(0);

    /** What is said where an amount is asked for. */
    public static final String ALLOWED =
            "pounds, and pence with two digits where there are any, such as 15,000,000 or 1.05";

    private static final int PENCE = 100;
    private static final Pattern SHAPE = Pattern.compile("(-?)£?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{2}))?");
    private static final Pattern FINER = Pattern.compile("-?£?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{3,}");
    private static final int MOST_DIGITS = 15;

    /** @throws Refused when it is more than can be kept */
    public Money {
        if (pence > MOST || pence < -MOST) {
            throw new Refused(new MoneyRefusal.AmountTooLarge());
        }
    }

    /**
     * Reads {@code £15,000,000}, {@code 15000000.00} or {@code 1.05}. Commas stand between thousands or nowhere; pence have
     * two digits.
     *
     * @throws Refused when it is no amount, finer than a penny, negative, nothing, or too large
     */
    public static Money parse(String text) {
        var said = text == null ? "" : text.strip();
        if (FINER.matcher(said).matches()) {
            throw new Refused(new MoneyRefusal.PartOfAPenny(said));
        }
        var shape = SHAPE.matcher(said);
        if (!shape.matches()) {
            throw new Refused(new MoneyRefusal.NotAnAmount(said));
        }
        var pounds = shape.group(2).replace(",", "").replaceFirst("^0+(?=\\d)", "");
        if (pounds.length() > MOST_DIGITS) {
            throw new Refused(new MoneyRefusal.AmountTooLarge());
        }
        var money = new Money(
                Long.parseLong(pounds) * PENCE + (shape.group(3) == null ? 0 : Long.parseLong(shape.group(3))));
        if (!shape.group(1).isEmpty() || money.isNone()) {
            throw new Refused(new MoneyRefusal.AmountNotPositive(said));
        }
        return money;
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(NONE, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money negated() {
        return new Money(-pence);
    }

    public boolean isNone() {
        return pence == 0;
    }

    public boolean isPositive() {
        return pence > 0;
    }

    public boolean isMoreThan(Money other) {
        return pence > other.pence;
    }

    /**
     * What each part of a split gets.
     *
     * @param oddPenny whether it got one of the pennies that could not be shared
     */
    public record Part(Money amount, boolean oddPenny) {}

    /** Into so many parts alike; the pennies that cannot be shared go to the first of them. */
    public List<Part> split(int parts) {
        return split(Collections.nCopies(parts, 1L));
    }

    /**
     * Into parts by their weights: each gets its whole pence, and the pennies that are left over go one by one to those that
     * lost most by the rounding, of equals to the first. The parts always add up to the whole.
     *
     * @param weights one or more, none below nothing and not all of them nothing
     */
    public List<Part> split(List<Long> weights) {
        var all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (weights.stream().anyMatch(weight -> weight < 0) || all.signum() == 0 || pence < 0) {
            throw new IllegalArgumentException(pence + " by " + weights);
        }
        var whole = new ArrayList<Long>();
        var lost = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var shared = BigInteger.valueOf(pence)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(all);
            whole.add(shared[0].longValueExact());
            lost.add(shared[1]);
        }
        var left = pence - whole.stream().mapToLong(Long::longValue).sum();
        var odd = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left)
                .toList();
        return IntStream.range(0, weights.size())
                .mapToObj(
                        part -> new Part(new Money(whole.get(part) + (odd.contains(part) ? 1 : 0)), odd.contains(part)))
                .toList();
    }

    /** For people: {@code £15,000,000}, {@code £1.05}, {@code −£20}. */
    public String inWords() {
        var rest = Math.abs(pence) % PENCE;
        return (pence < 0 ? "−" : "") + "£" + String.format("%,d", Math.abs(pence) / PENCE)
                + (rest == 0 ? "" : String.format(".%02d", rest));
    }

    /** For programs and files: {@code 15000000.00}. */
    @JsonValue
    public String decimal() {
        return (pence < 0 ? "-" : "") + String.format("%d.%02d", Math.abs(pence) / PENCE, Math.abs(pence) % PENCE);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    @Override
    public String toString() {
        return inWords();
    }
}
