package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.registry.authority.SearchText.Days;

/** What a search says besides names. */
class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Wigan 2017-03-31, 2017-03-31, 2017-03-31",
        "Wigan 31 March 2017, 2017-03-31, 2017-03-31",
        "wigan march 2017, 2017-03-01, 2017-03-31",
        "Wigan 2017-02, 2017-02-01, 2017-02-28",
        "2017 Wigan, 2017-01-01, 2017-12-31"
    })
    void a_day_a_month_and_a_year_are_taken_out_however_they_are_written(String text, String first, String last) {
        var search = SearchText.of(text);

        var days = search.takeDays();

        assertEquals(Optional.of(new Days(LocalDate.parse(first), LocalDate.parse(last))), days);
        assertEquals("wigan", search.rest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wigan", "Wigan 392", "Wigan 1017-01-01", "Wigan 2017-02-31", "32 March 2017"})
    void what_is_no_day_is_none(String text) {
        assertEquals(Optional.empty(), SearchText.of(text).takeDays());
    }

    @Test
    void the_longest_name_of_a_choice_is_taken_and_what_is_left_stays() {
        var search = SearchText.of("Bury, North-East");

        var taken = search.take(Region.values(), region -> Stream.of(region.label()));

        assertEquals(List.of(Region.NORTH_EAST), taken);
        assertEquals("bury", search.rest());
    }

    @Test
    void words_nearly_spelled_like_known_ones_are_read_so_the_second_time_only() {
        var readings = SearchText.readings("Bury improvment notice", List.of("Improvement notice"));

        assertEquals("bury improvment notice", readings.getFirst().rest());
        assertFalse(readings.getFirst().isOtherwise());
        assertEquals("bury improvement notice", readings.getLast().rest());
        assertTrue(readings.getLast().isOtherwise());
        assertEquals(
                1,
                SearchText.readings("Bury improvement notice", List.of("Improvement notice"))
                        .size());
    }
}
