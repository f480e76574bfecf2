package uk.gov.education.improvement.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;

class LookingFromTest {
    @Test
    void sentences_say_the_last_day_that_was_known_and_the_banner_each_clock() {
        var earlier = looking("2017-10-13", "2016-05-01");
        var later = looking("2017-10-13", "2018-05-01");

        assertEquals("by 1 May 2016", earlier.byThen());
        assertEquals("1 May 2016", earlier.knownInWords());
        assertEquals("by then", later.byThen());
        assertEquals("13 October 2017", later.knownInWords());
        assertTrue(later.inWords().contains("was published by 1 May 2018"), later.inWords());
    }

    @Test
    void of_a_day_that_is_still_to_come_the_banner_says_what_is_recorded_so_far() {
        var coming = looking("2030-01-01", "2030-01-01");
        var publishedEarlier = looking("2030-01-01", "2026-05-01");

        assertEquals(
                "You are looking at 1 January 2030, a day in the future: what is recorded of it so far.",
                coming.inWords());
        assertEquals(
                "You are looking at 1 January 2030, a day in the future: what is recorded of it so far, and was"
                        + " published by 1 May 2026.",
                publishedEarlier.inWords());
    }

    @Test
    void of_a_day_before_records_began_the_banner_says_that_they_do_not_say_all() {
        var before = looking("2009-03-31", "2009-03-31");
        var first = looking("2009-04-01", "2009-04-01");

        assertEquals(
                "You are looking at 31 March 2009, a day in the past: what was true then, and was published by then."
                        + " Records of authorities begin on 1 April 2009: who had the duty before is not known here.",
                before.inWords());
        assertFalse(first.inWords().contains("begin"), first.inWords());
        assertTrue(before.isBeforeRecords());
        assertFalse(first.isBeforeRecords());
    }

    private static LookingFrom looking(String day, String publishedBy) {
        return new LookingFrom(
                new AsAt(LocalDate.parse(day), LocalDate.parse(publishedBy), Instant.parse("2026-11-20T09:00:00Z")),
                LocalDate.parse("2026-11-21"),
                "/authorities",
                new Address(Map.of()));
    }
}
