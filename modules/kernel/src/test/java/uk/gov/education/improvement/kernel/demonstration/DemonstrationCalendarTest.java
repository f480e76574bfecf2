package uk.gov.education.improvement.kernel.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.refusal.Refused;

class DemonstrationCalendarTest {
    private static final LocalDate DAY = LocalDate.parse("2017-10-13");

    private final TestDatabase database = new TestDatabase();
    private final DemonstrationCalendar calendar = new Wiring(database).the(DemonstrationCalendar.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_set_the_day_stands_in_the_record_for_the_department() {
        calendar.set(Askers.ANALYST, DAY);

        assertEquals(Optional.of(DAY), calendar.day(Askers.ANALYST));
        var entry = newest();
        assertEquals(Askers.ANALYST.person(), entry.actor());
        assertEquals("demonstration-day set", entry.subject() + " " + entry.what());
        assertEquals(Optional.of("{\"day\":null}"), entry.before());
        assertEquals("{\"day\":\"2017-10-13\"}", entry.after());
        assertEquals(Audience.DEPARTMENT, entry.audience());
    }

    @Test
    void back_to_the_real_day_is_recorded_with_the_day_that_was_set() {
        calendar.set(Askers.ANALYST, DAY);

        calendar.reset(Askers.COLLEAGUE);

        assertEquals(Optional.empty(), calendar.day(Askers.ANALYST));
        assertEquals("reset", newest().what());
        assertEquals(Optional.of("{\"day\":\"2017-10-13\"}"), newest().before());
        assertEquals(2, database.changes.verify().held());
    }

    @Test
    void a_service_that_is_no_demonstration_leaves_the_day_that_one_left_behind() {
        calendar.set(Askers.ANALYST, DAY);

        calendar.leave();
        calendar.leave();

        assertEquals(Optional.empty(), calendar.day(Askers.ANALYST));
        assertEquals("reset", newest().what());
        assertEquals("START", newest().origin());
        assertEquals("product", newest().actor());
        assertEquals(2, database.changes.length());
    }

    @Test
    void the_day_that_it_is_already_is_no_change() {
        calendar.set(Askers.ANALYST, DAY);

        calendar.set(Askers.COLLEAGUE, DAY);

        assertEquals(1, database.changes.length());
    }

    @Test
    void a_day_that_is_refused_is_neither_set_nor_recorded() {
        assertThrows(Refused.class, () -> calendar.set(Askers.ANALYST, LocalDate.parse("9999-01-01")));
        assertThrows(Refused.class, () -> calendar.set(Askers.LGA, DAY));

        assertEquals(Optional.empty(), calendar.day(Askers.ANALYST));
        assertEquals(0, database.changes.length());
    }

    private Entry newest() {
        var scope = database.access.scope(Askers.ANALYST, Changes.READ);
        return database.changes.after(scope, 0, 1_000).getLast();
    }
}
