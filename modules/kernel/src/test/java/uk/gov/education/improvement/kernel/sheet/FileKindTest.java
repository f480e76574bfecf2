package uk.gov.education.improvement.kernel.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"A row for each sheep.", "A row for each sheep. The number decides.", "A row for each sheep. "})
    void in_short_is_the_first_sentence_even_where_it_is_the_only_one(String about) {
        var kind = new FileKind<>("sheep", "Sheep", about, List.of(), row -> row);

        assertEquals("A row for each sheep.", kind.inShort());
    }
}
