package uk.gov.education.improvement.kernel.refusal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.time.PartialDate;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        faults.when(true, "name", "Enter the name.");
        faults.when(false, "region", "Select the region.");
        var unread = faults.reading("from", () -> PartialDate.parse("2019-02-30"));

        var refused = assertThrows(Refused.class, faults::refuseIfAny);

        assertNull(unread);
        assertEquals(
                List.of(
                        new Fault("name", "Enter the name."),
                        new Fault("from", "“2019-02-30” is a day that does not exist")),
                refused.refusal().faults());
        assertEquals(Kind.INVALID, refused.refusal().kind());
        assertTrue(refused.getMessage().contains("Enter the name."));
    }

    @Test
    void nothing_wrong_is_not_refused() {
        faults.when(false, "name", "Enter the name.");
        var read = faults.reading("from", () -> PartialDate.parse("2013"));

        assertDoesNotThrow(faults::refuseIfAny);
        assertEquals("2013", read.said());
    }

    @Test
    void asking_whether_something_is_wrong_answers_it() {
        assertTrue(faults.when(true, "name", "Enter the name."));
    }

    @Test
    void what_cannot_be_made_says_what_is_not_said_yet_and_not_what_is_answered_for() {
        faults.when(true, "name", "Enter the name.");

        var made = faults.making(
                () -> {
                    throw new Refused(new CommonRefusal.Invalid(List.of(
                            new Fault("name", "Too long."),
                            new Fault("day", "Missing."),
                            new Fault("why", "Missing."))));
                },
                "day");

        assertNull(made);
        assertEquals(
                List.of("name", "why"),
                faults.found().stream().map(Fault::field).toList());
    }

    @Test
    void a_refusal_is_named_in_the_address_of_its_page_by_its_words() {
        assertEquals("stale-version", new CommonRefusal.StaleVersion("x", 1, 2, "").type());
        assertEquals("too-much", new CommonRefusal.TooMuch("x").type());
    }

    @Test
    void a_refusal_with_a_single_letter_among_its_words_keeps_them_apart() {
        record NotAListOfRows() implements Refusal {
            @Override
            public Kind kind() {
                return Kind.INVALID;
            }

            @Override
            public String words() {
                return "x";
            }
        }

        assertEquals("not-a-list-of-rows", new NotAListOfRows().type());
    }
}
