package uk.gov.education.improvement.registry.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Money is exact to the penny, however it is written, added up or split. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£15,000,000 | 1500000000",
                "15000000.00 | 1500000000",
                "1.05 | 105",
                "£0.01 | 1",
                "007 | 700",
                "£999,999,999,999.99 | 99999999999999"
            })
    void an_amount_is_read_as_people_and_programs_write_it(String text, long pence) {
        assertEquals(new Money(pence), Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,234.5", "", "  ", "1,23", "12,34,567", "£", "1e6", "15m", "$5", "1.", ".50", "٣", "1 000"})
    void what_can_be_read_in_two_ways_or_in_none_is_no_amount(String text) {
        assertInstanceOf(MoneyRefusal.NotAnAmount.class, refusal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.005 | PartOfAPenny",
                "£1,000.999 | PartOfAPenny",
                "0 | AmountNotPositive",
                "£0.00 | AmountNotPositive",
                "-5 | AmountNotPositive",
                "1000000000000 | AmountTooLarge",
                "99999999999999999999999999 | AmountTooLarge"
            })
    void an_amount_is_refused_for_what_is_wrong_with_it(String text, String why) {
        var refusal = refusal(text);

        assertEquals(why, refusal.getClass().getSimpleName());
        assertEquals("amount", refusal.faults().getFirst().field());
    }

    @Test
    void it_is_said_as_people_say_it_and_sent_as_programs_read_it() {
        assertEquals("£15,000,000", new Money(1_500_000_000).inWords());
        assertEquals("£1.05", new Money(105).inWords());
        assertEquals("−£0.50", new Money(-50).inWords());
        assertEquals("15000000.00", new Money(1_500_000_000).decimal());
        assertEquals("-0.50", new Money(-50).decimal());
    }

    @Test
    void a_sum_that_would_be_too_much_to_keep_is_refused() {
        var most = new Money(Money.MOST);

        assertThrows(Refused.class, () -> most.plus(new Money(1)));
        assertThrows(Refused.class, () -> most.negated().minus(new Money(1)));
    }

    @Test
    void fifteen_million_over_eight_partnerships_is_even_and_a_hundred_pounds_over_three_shows_the_odd_penny() {
        assertEquals(
                List.of(new Money.Part(new Money(187_500_000), false)),
                new Money(1_500_000_000).split(8).stream().distinct().toList());
        assertEquals(
                List.of(
                        new Money.Part(new Money(3_334), true),
                        new Money.Part(new Money(3_333), false),
                        new Money.Part(new Money(3_333), false)),
                new Money(10_000).split(3));
    }

    @Test
    void by_weights_the_odd_pennies_go_to_those_that_lost_most() {
        var parts = new Money(100).split(List.of(1L, 2L, 3L));

        assertEquals(
                List.of(
                        new Money.Part(new Money(17), true),
                        new Money.Part(new Money(33), false),
                        new Money.Part(new Money(50), false)),
                parts);
        assertThrows(IllegalArgumentException.class, () -> new Money(1).split(List.of(0L)));
    }

    @Property
    void the_parts_of_a_split_are_the_whole_and_none_is_a_penny_off(
            @ForAll @LongRange(max = Money.MOST) long pence,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        var parts = new Money(pence).split(weights);

        var all = weights.stream().mapToLong(Long::longValue).sum();
        assertEquals(
                pence, parts.stream().mapToLong(part -> part.amount().pence()).sum());
        for (var part = 0; part < parts.size(); part++) {
            var exact = BigInteger.valueOf(pence)
                    .multiply(BigInteger.valueOf(weights.get(part)))
                    .divide(BigInteger.valueOf(all))
                    .longValueExact();
            assertEquals(
                    exact + (parts.get(part).oddPenny() ? 1 : 0),
                    parts.get(part).amount().pence());
        }
    }

    @Property
    void what_is_written_is_read_again(@ForAll @LongRange(min = 1, max = Money.MOST) long pence) {
        var money = new Money(pence);

        assertEquals(money, Money.parse(money.inWords()));
        assertEquals(money, Money.parse(money.decimal()));
    }

    private static Refusal refusal(String text) {
        return assertThrows(Refused.class, () -> Money.parse(text)).refusal();
    }
}
