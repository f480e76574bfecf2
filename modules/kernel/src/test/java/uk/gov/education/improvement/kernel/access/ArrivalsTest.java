package uk.gov.education.improvement.kernel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.People.Person;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.time.DemonstrationDay;

class ArrivalsTest {
    private static final Person MAYA =
            new Person("p-maya", "maya", "Maya", new Organisation(Organisation.Kind.DEPARTMENT, ""), Set.of("analyst"));

    private final TestDatabase database = new TestDatabase();
    private final Arrivals arrivals = new Arrivals(database.dataSource(), database.clock);

    @BeforeEach
    void admit() {
        database.people.admit(List.of(MAYA));
        database.instant.set(Instant.parse("2026-06-30T23:30:00Z"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void somebody_we_know_arrives_on_the_legal_day() {
        var arrival = arrivals.of(Optional.of("maya"));

        assertEquals(Optional.of(MAYA), arrival.person());
        assertEquals(LocalDate.parse("2026-07-01"), arrival.today());
        assertFalse(arrival.isDaySet());
    }

    @Test
    void who_is_not_signed_in_and_whom_we_do_not_know_is_nobody() {
        assertEquals(Optional.empty(), arrivals.of(Optional.empty()).person());
        assertEquals(Optional.empty(), arrivals.of(Optional.of("stranger")).person());
    }

    @Test
    void the_day_of_the_demonstration_is_taken_for_today_and_said_to_be_set() {
        new DemonstrationDay(database.dataSource()).set(Optional.of(LocalDate.parse("2017-10-13")));

        var arrival = arrivals.of(Optional.of("maya"));

        assertEquals(LocalDate.parse("2017-10-13"), arrival.today());
        assertTrue(arrival.isDaySet());
    }

    @Test
    void everything_is_recorded_until_now_where_nothing_was_written_yet() {
        var before = database.clock.now();

        var until = arrivals.of(Optional.empty()).recordedUntil();

        assertTrue(until.isAfter(before));
        assertTrue(until.isBefore(database.clock.now()));
    }

    @Test
    void everything_is_recorded_until_the_last_transaction_that_wrote() {
        database.changes.append(
                Askers.ANALYST, new Change("sheep", "1", "counted", Optional.empty(), List.of(), Audience.DEPARTMENT));
        database.instant.set(Instant.parse("2026-07-02T09:00:00Z"));

        var until = arrivals.of(Optional.empty()).recordedUntil();

        assertEquals(database.changes.recordedUntil(), until);
        assertTrue(until.isBefore(Instant.parse("2026-07-01T00:00:00Z")));
    }
}
