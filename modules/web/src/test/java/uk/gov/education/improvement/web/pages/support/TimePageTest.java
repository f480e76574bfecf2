package uk.gov.education.improvement.web.pages.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Days;
import uk.gov.education.improvement.web.door.LookingFrom;

class TimePageTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final LookingFrom LOOKING = new LookingFrom(
            AsAt.day(DAY, Instant.parse("2026-03-02T10:00:00Z")), DAY, "/support/time", new Address(Map.of()));

    @Test
    void of_a_single_need_its_days_are_said_and_no_half_of_it() {
        assertEquals(
                "1 need had support by 2 March 2026, after 0 days. None waits.",
                TimePage.sentence(days(1, 0, 0, 0), LOOKING));
        assertEquals(
                "1 need had support by 2 March 2026, after 1 day. None waits.",
                TimePage.sentence(days(1, 1, 1, 1), LOOKING));
    }

    @Test
    void of_several_the_median_is_said_and_the_ends() {
        assertEquals(
                "Of 2 needs that had support by 2 March 2026, half had it within 1.5 days; the quickest after 1 day, the"
                        + " slowest after 2 days. None waits.",
                TimePage.sentence(days(2, 1.5, 1, 2), LOOKING));
    }

    private static Days days(int placed, double median, long lowest, long highest) {
        return new Days(placed, Optional.of(median), Optional.of(lowest), Optional.of(highest), 0, 0);
    }
}
