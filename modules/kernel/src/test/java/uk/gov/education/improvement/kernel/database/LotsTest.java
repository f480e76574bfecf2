package uk.gov.education.improvement.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {
    @Test
    void all_are_asked_about_once_and_in_their_order() {
        var many = IntStream.range(0, 2 * Lots.LARGEST + 1).boxed().toList();

        var lots = Lots.of(many);
        var answers = Lots.ask(many, lot -> lot).toList();

        assertEquals(
                List.of(Lots.LARGEST, Lots.LARGEST, 1),
                lots.stream().map(List::size).toList());
        assertEquals(many, answers);
    }

    @Test
    void of_nothing_nothing_is_asked() {
        var answers = Lots.ask(List.of(), lot -> {
            throw new IllegalStateException("asked");
        });

        assertEquals(List.of(), answers.toList());
    }
}
