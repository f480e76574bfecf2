package uk.gov.education.improvement.registry.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.Json;

class HalfDaysTest {
    @Test
    void days_are_numbers_for_people_and_programs_as_they_are_written() {
        for (var days : new int[] {0, 1, 10, 100}) {
            assertEquals(String.valueOf(days), Json.of(HalfDays.ofDays(days)));
            assertEquals(String.valueOf(days), HalfDays.ofDays(days).toString());
        }
        assertEquals("2.5", Json.of(HalfDays.parse("2.5")));
    }
}
