package uk.gov.education.improvement.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.TestDatabase;

class ClockTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_legal_day_is_that_of_london_and_not_of_greenwich() {
        database.instant.set(Instant.parse("2026-06-30T23:30:00Z"));

        assertEquals(LocalDate.parse("2026-07-01"), database.clock.today());
    }

    @Test
    void the_demonstration_sets_the_legal_day_and_not_the_instant_of_recording() {
        database.instant.set(Instant.parse("2026-11-21T09:00:00Z"));

        new DemonstrationDay(database.dataSource()).set(Optional.of(LocalDate.parse("2017-10-13")));

        assertEquals(LocalDate.parse("2017-10-13"), database.clock.today());
        assertEquals(2026, database.clock.now().atZone(Clock.LONDON).getYear());
    }

    @Test
    void the_demonstration_goes_back_to_the_real_day() {
        var demonstration = new DemonstrationDay(database.dataSource());
        demonstration.set(Optional.of(LocalDate.parse("2017-10-13")));

        demonstration.set(Optional.empty());

        assertEquals(LocalDate.parse("2026-11-21"), database.clock.today());
    }

    @Test
    void instants_are_of_whole_microseconds_which_both_databases_keep() {
        database.instant.set(Instant.parse("2026-11-21T09:00:00.123456789Z"));

        assertEquals(0, database.clock.now().getNano() % 1000);
    }
}
