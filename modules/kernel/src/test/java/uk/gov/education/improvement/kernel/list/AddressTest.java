package uk.gov.education.improvement.kernel.list;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;

class AddressTest {
    private static final List<String> COLOURS = List.of("red", "green");

    @Test
    void every_fault_of_an_address_is_said_at_once() {
        var address = address("colour", "blue", "size", "0", "asAt", "yesterday", "after", "!", "colur", "red");

        address.choices("colour", COLOURS, colour -> colour);
        address.size();
        address.day("asAt");
        address.after(2);
        address.knowing("colour", "size", "asAt", "after");
        var refused = assertThrows(Refused.class, address::refuseIfFaulty);

        assertEquals(
                List.of("colour", "size", "asAt", "after", "colur"),
                refused.refusal().faults().stream().map(Fault::field).toList());
        assertTrue(refused.refusal().words().contains("“blue” is not one of: red, green"));
        assertTrue(refused.refusal().words().contains("“colur” is not a filter here. Filters are: colour, size"));
    }

    @Test
    void a_person_hears_of_labels_and_a_program_of_the_names_it_sends() {
        var asked = Map.of("grade", List.of("perhaps"));

        assertEquals("“perhaps” is not one of: GOOD", refusedGrade(new Address(asked)));
        assertEquals("“perhaps” is not one of: Good", refusedGrade(Address.forPeople(asked)));
    }

    private static String refusedGrade(Address address) {
        address.choices("grade", List.of("GOOD"), grade -> grade, grade -> "Good");
        return assertThrows(Refused.class, address::refuseIfFaulty).refusal().words();
    }

    @Test
    void more_values_than_may_be_looked_up_are_refused_and_none_is_read() {
        var address = new Address(Map.of("authority", List.of("1", "2", "3")));

        var two = address.atMost(2, "authority", value -> {
            throw new AssertionError("read " + value);
        });

        assertEquals(List.of(), two);
        assertEquals(
                "Ask for at most 2 at once",
                assertThrows(Refused.class, address::refuseIfFaulty).refusal().words());
        assertEquals(List.of("1", "2", "3"), address.atMost(3, "authority"));
    }

    @Test
    void a_link_is_extended_and_an_instant_in_it_can_be_read() {
        var more = Map.of("recordedBy", List.of("2026-11-20T09:00:00Z"));

        assertEquals("/a?recordedBy=2026-11-20T09:00:00Z", Address.extended("/a", more));
        assertEquals("/a?b=c&recordedBy=2026-11-20T09:00:00Z", Address.extended("/a?b=c", more));
        assertEquals("/a", Address.extended("/a", Map.of()));
    }

    @Test
    void a_good_address_is_not_refused() {
        var address =
                address("colour", "RED", "size", "10", "asAt", "2017-10-13").knowing("colour", "size", "asAt");

        assertEquals(List.of("red"), address.choices("colour", COLOURS, colour -> colour));
        assertEquals(10, address.size());
        assertEquals(Optional.of(LocalDate.parse("2017-10-13")), address.day("asAt"));
        assertDoesNotThrow(address::refuseIfFaulty);
    }

    @Test
    void blank_values_are_as_if_they_were_not_there() {
        var address = address("colour", " ", "q", "").knowing("colour");

        assertEquals(List.of(), address.choices("colour", COLOURS, colour -> colour));
        assertEquals("", address.queryString());
        assertDoesNotThrow(address::refuseIfFaulty);
    }

    @Test
    void a_list_without_a_size_has_its_usual_size() {
        assertEquals(Address.DEFAULT_SIZE, address().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "9999", "99999999999", "ten", "1.5", "٥"})
    void a_size_outside_its_limits_is_refused(String size) {
        var address = address("size", size);

        address.size();

        assertThrows(Refused.class, address::refuseIfFaulty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "25", "100"})
    void a_size_within_its_limits_is_taken(String size) {
        var address = address("size", size);

        assertEquals(Integer.parseInt(size), address.size());
        assertDoesNotThrow(address::refuseIfFaulty);
    }

    @Test
    void a_text_too_long_to_search_for_is_refused() {
        var address = address("q", "x".repeat(Address.LONGEST_TEXT + 1));

        assertEquals(Optional.empty(), address.text("q"));
        assertThrows(Refused.class, address::refuseIfFaulty);
    }

    @Test
    void a_day_may_come_in_three_fields() {
        var address =
                address("asAt-day", "3", "asAt-month", "4", "asAt-year", "2019").knowing("asAt");

        assertEquals(Optional.of(LocalDate.parse("2019-04-03")), address.day("asAt"));
        assertDoesNotThrow(address::refuseIfFaulty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "2019", "30/02/2019", "2019-13-01"})
    void what_is_not_a_day_is_refused(String day) {
        var address = address("asAt", day);

        assertEquals(Optional.empty(), address.day("asAt"));
        assertThrows(Refused.class, address::refuseIfFaulty);
    }

    @Test
    void a_day_with_a_field_left_out_is_refused() {
        var address = address("asAt-day", "3", "asAt-year", "2019");

        address.day("asAt");

        assertThrows(Refused.class, address::refuseIfFaulty);
    }

    @Test
    void a_filter_tag_takes_its_own_value_away_and_goes_to_the_first_page() {
        var address = new Address(new LinkedHashMap<>(Map.of(
                "colour",
                List.of("red", "green"),
                "after",
                List.of(Cursor.after("x").text()))));

        assertEquals("?colour=green", address.without("colour", "red"));
    }

    @Test
    void what_stands_in_a_query_string_is_encoded() {
        assertEquals("?q=a%26b%3Dc", address("q", "a&b=c").queryString());
    }

    private static Address address(String... pairs) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Address(parameters);
    }
}
