package uk.gov.education.improvement.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refused;

class TransactionsTest {
    private static final TestDatabase database = new TestDatabase();
    private final Transactions transactions = database.transactions;

    @BeforeEach
    void a_table_to_write_to() {
        database.sql("create table kernel.note (words varchar(20) not null primary key)");
    }

    @AfterEach
    void take_it_away() {
        database.sql("drop table kernel.note");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void work_that_ends_well_is_kept_and_answers() {
        var answer = transactions.within(() -> write("one") + write("two"));

        assertEquals(2, answer);
        assertEquals(2, notes());
    }

    @Test
    void work_that_is_refused_is_undone_and_the_refusal_comes_out_as_it_was() {
        var refusal = new Invalid("field", "No.");

        var refused = assertThrows(
                Refused.class,
                () -> transactions.within(() -> {
                    write("one");
                    throw new Refused(refusal);
                }));

        assertEquals(refusal, refused.refusal());
        assertEquals(0, notes());
    }

    @Test
    void a_key_that_is_given_already_is_refused_as_a_conflict_and_the_work_is_undone() {
        transactions.within(() -> write("one"));

        var refused = assertThrows(
                Refused.class,
                () -> transactions.within(() -> {
                    write("two");
                    return transactions.within(() -> write("one"));
                }));

        assertEquals(new WrittenTwice(), refused.refusal());
        assertEquals(1, notes());
    }

    @Test
    void an_error_undoes_the_work_too() {
        assertThrows(
                StackOverflowError.class,
                () -> transactions.within(() -> {
                    write("one");
                    throw new StackOverflowError();
                }));

        assertEquals(0, notes());
    }

    @Test
    void a_use_case_called_by_another_joins_its_transaction_and_is_undone_with_it() {
        assertThrows(
                Refused.class,
                () -> transactions.within(() -> {
                    transactions.within(() -> write("inner"));
                    throw new Refused(new Invalid("", "No."));
                }));

        assertEquals(0, notes());
    }

    @Test
    void what_the_inner_use_case_wrote_is_not_kept_before_the_outer_one_ends() {
        transactions.within(() -> {
            transactions.within(() -> write("inner"));

            assertEquals(1, notes());
            return write("outer");
        });

        assertEquals(2, notes());
    }

    @Test
    void the_next_transaction_is_not_hurt_by_one_that_was_refused() {
        assertThrows(
                Refused.class,
                () -> transactions.within(() -> {
                    throw new Refused(new Invalid("", "No."));
                }));

        transactions.within(() -> write("after"));

        assertEquals(1, notes());
    }

    @Test
    void a_rehearsal_answers_and_undoes_everything() {
        var answer = transactions.rehearse(() -> {
            write("one");
            transactions.within(() -> write("two"));
            return notes();
        });

        assertEquals(2, answer);
        assertEquals(0, notes());
    }

    @Test
    void a_rehearsal_within_a_transaction_is_refused_rather_than_undoing_what_is_not_its_own() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.within(() -> {
                    write("one");
                    return transactions.rehearse(() -> write("two"));
                }));

        assertEquals(0, notes());
    }

    private int write(String words) {
        return database.sql("insert into kernel.note (words) values ('" + words + "')");
    }

    private long notes() {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("select count(*) from kernel.note");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
