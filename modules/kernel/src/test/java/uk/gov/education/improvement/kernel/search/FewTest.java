package uk.gov.education.improvement.kernel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a few things, all of which are read anyway, the words of a search lead to. */
class FewTest {
    private static final Map<String, Set<String>> CALLED = Map.of(
            "one", Set.of("phase", "1", "five", "councils"),
            "ten", Set.of("phase", "10", "wider", "rollout"));

    @ParameterizedTest
    @CsvSource({
        "councils five, one, false",
        "coun, one, false",
        "phase 1, one, false",
        "phase 10, ten, false",
        "phase, one ten, false",
        "cuoncils, one, true",
        "widre rolout, ten, true",
        "wieder roloutt, ten, true"
    })
    void every_word_leads_to_it_as_it_is_spelled_or_nearly_so(String typed, String found, boolean otherwise) {
        var few = meant(typed.split(" "));

        assertEquals(List.of(found.split(" ")), few.found());
        assertEquals(otherwise, few.otherwise());
    }

    @ParameterizedTest
    @CsvSource({"phase 2", "phase zanzibar", "11", "wide 1"})
    void what_leads_to_none_finds_none(String typed) {
        assertEquals(new Few<>(List.of(), false), meant(typed.split(" ")));
    }

    @Test
    void without_a_word_nothing_is_meant() {
        assertEquals(List.of(), meant().found());
    }

    private static Few<String> meant(String... words) {
        return Few.meant(CALLED.keySet().stream().sorted().toList(), CALLED::get, List.of(words));
    }
}
