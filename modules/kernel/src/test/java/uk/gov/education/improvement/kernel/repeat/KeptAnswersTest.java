package uk.gov.education.improvement.kernel.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refused;

class KeptAnswersTest {
    private static final RepeatableRequest REQUEST = new RepeatableRequest("/notes", "key-1", "hash");
    private static final Answer CREATED =
            new Answer(201, Optional.of("/notes/1"), Optional.of("\"1-ab\""), Optional.of("{\"id\":\"1\"}"));

    private final TestDatabase database = new TestDatabase();
    private final KeptAnswers answers = new Wiring(database).the(KeptAnswers.class);

    @BeforeEach
    void a_table_to_write_to() {
        database.sql("create table kernel.note (words varchar(200) not null)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_same_request_again_is_answered_as_before_and_not_done_again() {
        var first = once(Askers.LGA, REQUEST);

        var second = once(Askers.LGA, REQUEST);

        assertEquals(new KeptAnswers.Answered(CREATED, false), first);
        assertEquals(new KeptAnswers.Answered(CREATED, true), second);
        assertEquals(1, notes());
    }

    @Test
    void an_answer_without_a_body_is_kept_as_well() {
        var nothing = new Answer(204, Optional.empty(), Optional.empty(), Optional.empty());
        answers.once(Askers.LGA, REQUEST, () -> nothing);

        var again = answers.once(Askers.LGA, REQUEST, this::note);

        assertEquals(new KeptAnswers.Answered(nothing, true), again);
    }

    @Test
    void another_request_with_the_same_key_is_refused_and_not_done() {
        once(Askers.LGA, REQUEST);

        var refused = assertThrows(
                Refused.class, () -> once(Askers.LGA, new RepeatableRequest("/notes", "key-1", "another hash")));

        assertInstanceOf(RepeatRefusal.IdempotencyKeyReused.class, refused.refusal());
        assertEquals(1, notes());
    }

    @Test
    void the_key_of_another_asker_or_at_another_address_is_another_key() {
        once(Askers.LGA, REQUEST);

        var others = List.of(
                once(Askers.ANALYST, REQUEST), once(Askers.LGA, new RepeatableRequest("/others", "key-1", "hash")));

        assertTrue(others.stream().noneMatch(KeptAnswers.Answered::isAgain));
        assertEquals(3, notes());
    }

    @Test
    void who_has_another_role_since_is_asked_for_access_again() {
        once(Askers.LGA, REQUEST);
        var since = new Asker(
                Askers.LGA.person(),
                Askers.LGA.name(),
                Askers.LGA.organisation(),
                Set.of(),
                Askers.LGA.origin(),
                Askers.LGA.correlation());

        assertFalse(once(since, REQUEST).isAgain());
    }

    @Test
    void an_old_answer_is_not_given_again_however_many_are_older() {
        IntStream.range(0, 30).forEach(one -> once(Askers.LGA, new RepeatableRequest("/notes", "old-" + one, "hash")));
        pass(Duration.ofSeconds(1));
        once(Askers.LGA, REQUEST);

        pass(KeptAnswers.KEPT.plusSeconds(1));

        assertFalse(once(Askers.LGA, REQUEST).isAgain());
    }

    @Test
    void a_request_that_is_refused_leaves_nothing_behind_and_may_be_sent_again() {
        assertThrows(
                Refused.class,
                () -> answers.once(Askers.LGA, REQUEST, () -> {
                    note();
                    throw new Refused(new Invalid("words", "No."));
                }));

        var again = once(Askers.LGA, new RepeatableRequest("/notes", "key-1", "mended"));

        assertFalse(again.isAgain());
        assertEquals(1, notes());
    }

    @Test
    void what_the_work_wrote_twice_is_refused_as_that_and_as_no_repetition() {
        database.sql("create unique index kernel.note_once on kernel.note (words)");
        once(Askers.LGA, REQUEST);

        var refused =
                assertThrows(Refused.class, () -> once(Askers.LGA, new RepeatableRequest("/notes", "key-2", "hash")));

        assertEquals(new WrittenTwice(), refused.refusal());
    }

    @Test
    void an_answer_is_forgotten_after_a_day() {
        once(Askers.LGA, REQUEST);
        pass(KeptAnswers.KEPT.minusSeconds(1));
        assertTrue(once(Askers.LGA, REQUEST).isAgain());

        pass(Duration.ofSeconds(2));
        var later = once(Askers.LGA, REQUEST);

        assertFalse(later.isAgain());
        assertEquals(2, notes());
    }

    @Test
    void of_two_at_once_the_second_waits_and_is_answered_as_the_first() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> answers.once(Askers.LGA, REQUEST, () -> {
                begun.countDown();
                await(goOn);
                return note();
            }));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            var second = threads.submit(() -> once(Askers.LGA, REQUEST));
            try {
                // one with another key waits for neither
                answers.once(Askers.LGA, new RepeatableRequest("/notes", "key-2", "hash"), () -> CREATED);
            } finally {
                goOn.countDown();
            }

            assertFalse(first.get().isAgain());
            assertTrue(second.get().isAgain());
            assertEquals(1, notes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\tb", "schlüssel", " padded"})
    void what_is_no_key_is_refused(String key) {
        var refused = assertThrows(Refused.class, () -> new RepeatableRequest("/notes", key, "hash"));

        assertInstanceOf(RepeatRefusal.IdempotencyKeyInvalid.class, refused.refusal());
    }

    @Test
    void a_key_may_be_as_long_as_is_said_and_no_longer() {
        var longest = "k".repeat(RepeatableRequest.LONGEST_KEY);

        assertEquals(longest, new RepeatableRequest("/notes", longest, "hash").key());
        assertThrows(Refused.class, () -> new RepeatableRequest("/notes", longest + "k", "hash"));
    }

    private KeptAnswers.Answered once(Asker by, RepeatableRequest request) {
        return answers.once(by, request, this::note);
    }

    private Answer note() {
        database.sql("insert into kernel.note (words) values ('done')");
        return CREATED;
    }

    private void pass(Duration time) {
        database.instant.set(database.instant.instant().plus(time));
    }

    private int notes() {
        Supplier<Integer> counting = () -> {
            try (var connection = database.dataSource().getConnection();
                    var rows = connection.createStatement().executeQuery("select count(*) from kernel.note")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        };
        return database.transactions.within(counting);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
