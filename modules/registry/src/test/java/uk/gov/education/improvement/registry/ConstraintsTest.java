package uk.gov.education.improvement.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What must not stand twice does not, whoever looked first; what is not there is no number and no name. */
class ConstraintsTest {
    private static TestDatabase database;

    @BeforeAll
    static void begin() {
        database = new TestDatabase("registry", "kernel", "registry");
        for (var authority : new String[] {"('a', 1, '001', 0)", "('b', 1, null, 0)", "('c', 1, null, 0)"}) {
            database.sql("insert into registry.authority (id, version, dfe_number, facts) values " + authority);
        }
        database.sql("insert into registry.delivery_organisation values ('o', 1, 'O', 'o', 'trust', 0)");
        database.sql("insert into registry.inspection values ('i', 1, 'a', 'ILACS 2019-01-01', 0)");
        database.sql("insert into registry.neighbour_set values ('s', 1, '2021-04', date('2021-04-30'), 0)");
        database.sql("insert into registry.intervention values ('n', 1, 'a', 'TRUST SEND 2018', 0, 0)");
        database.sql(partner("p", "a"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_number_is_given_once_and_any_number_of_authorities_may_have_none() {
        assertTwice("insert into registry.authority (id, version, dfe_number, facts) values ('d', 1, '001', 0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority_form (authority_id, name, name_key, type, region, =) values ('a', 'A', 'a', 't', 'r', =)",
                "succession (predecessor_id, successor_id, how, =) values ('a', 'b', 'h', =)",
                "delivery (organisation_id, authority_id, basis, =) values ('o', 'a', 'b', =)",
                "judgement_reading (inspection_id, authority_id, audience, framework, visit, confidence, =) values"
                        + " ('i', 'a', 'SECTOR', 'SIF', 'SHORT', 'c', =)",
                "neighbour (set_id, authority_id, place, neighbour_id, =) values ('s', 'a', 1, 'b', =)",
                "intervention_fact (intervention_id, authority_id, audience, instrument, service, state, begun, listed_from,"
                        + " gone_by, trigger_words, confidence, =) values ('n', 'a', 'SECTOR', 'TRUST', 'SEND', 'LIFTED', 1,"
                        + " date('2017-10-13'), date('2017-10-13'), 't', 'c', =)",
                "partner_member (partner_id, cohort_code, authority_id, confidence, =) values ('p', 'PiP-2', 'a', 'c', =)"
            })
    void a_row_is_replaced_once_and_any_number_replace_none(String shape) {
        database.sql(dated(shape, "1", "null"));
        database.sql(dated(shape, "2", "null"));
        database.sql(dated(shape, "3", "'1'"));

        assertTwice(dated(shape, "4", "'1'"));
    }

    @Test
    void an_authority_has_a_report_once_and_another_may_have_one_of_the_same_day() {
        database.sql("insert into registry.inspection values ('j', 1, 'b', 'ILACS 2019-01-01', 0)");

        assertTwice("insert into registry.inspection values ('k', 1, 'a', 'ILACS 2019-01-01', 0)");
    }

    @Test
    void a_line_has_a_balance_once_for_each_account_and_year_and_none_but_the_source_is_below_nothing() {
        database.transactions.within(() -> {
            database.sql(
                    "insert into registry.budget_line (id, programme_id, name, name_key, purpose, audience, version, state,"
                            + " steps) values ('l', 'p', 'L', 'l', 'p', 'DEPARTMENT', 1, 'OPEN', 1)");
            return database.sql(
                    "insert into registry.programme (id, name, name_key, end_said, certain_from, certain_until,"
                            + " possible_from, possible_until, certainly_published, possibly_published, recorded_at, source,"
                            + " withdrawn) values ('p', 'P', 'p', '-', "
                            + String.join(", ", Collections.nCopies(6, "date('2017-10-13')"))
                            + ", current_timestamp, 's', 0)");
        });
        database.sql(balance("1", "'PROVIDED', -1"));
        database.sql(balance("2", "'PAID', 1"));

        assertTwice(balance("3", "'PAID', 1"));
        assertThrows(RuntimeException.class, () -> database.sql(balance("4", "'COMMITTED', -1")));
        assertThrows(RuntimeException.class, () -> database.sql(balance("5", "'AVAILABLE', -1")));
    }

    private static String balance(String id, String what) {
        return "insert into registry.line_balance (id, line_id, financial_year, account, pence) values ('" + id
                + "', 'l', '2018-19', " + what + ")";
    }

    @Test
    void a_day_has_one_set_of_neighbours() {
        assertTwice("insert into registry.neighbour_set values ('t', 1, '2021-04', date('2021-04-30'), 0)");
    }

    @Test
    void an_authority_has_one_instrument_of_a_kind_that_begins_on_a_day_and_another_may_have_one_too() {
        database.sql("insert into registry.intervention values ('m', 1, 'b', 'TRUST SEND 2018', 0, 0)");

        assertTwice("insert into registry.intervention values ('o', 1, 'a', 'TRUST SEND 2018', 0, 0)");
    }

    @Test
    void a_step_of_a_trail_has_its_place_to_itself() {
        var step =
                "insert into registry.intervention_step (id, intervention_id, place, audience, step, state_to, first_day,"
                        + " last_day, kept, why, recorded_at, source) values ('%s', 'n', 1, 'SECTOR', 'RECORD', 'IN_FORCE',"
                        + " date('2017-10-13'), date('2017-10-13'), 0, 'w', current_timestamp, 's')";
        database.sql(step.formatted("1"));

        assertTwice(step.formatted("2"));
    }

    @Test
    void a_step_of_a_trail_is_taken_back_once_and_its_place_is_not_given_again() {
        var step =
                "insert into registry.intervention_step (id, intervention_id, place, audience, step, state_to, first_day,"
                        + " last_day, kept, why, recorded_at, source, replaces, withdrawn) values ('%s', 'n', %d, 'SECTOR',"
                        + " 'RECORD', 'IN_FORCE', date('2017-10-13'), date('2017-10-13'), 0, 'w', current_timestamp, 's',"
                        + " %s, %d)";
        database.sql(step.formatted("5", 5, "null", 0));
        database.sql(step.formatted("6", 5, "'5'", 1));

        assertTwice(step.formatted("7", 6, "'5'", 1));
        assertTwice(step.formatted("8", 5, "null", 0));
    }

    @Test
    void a_cohort_has_a_partnership_once_and_a_step_of_it_its_place_to_itself() {
        var step =
                "partner_step (partner_id, place, recording, act, to_state, why, =) values ('p', 1, 1, 'RECORD', 'ACTIVE', 'w', =)";
        database.sql(dated(step, "1", "null"));

        assertTwice(partner("q", "a"));
        assertTwice(dated(step, "2", "null"));
    }

    @Test
    void an_authority_has_a_term_once_and_others_may_have_it_too() {
        for (var authority : new String[] {"a", "b"}) {
            database.sql(term(authority, authority));
        }

        assertTwice(term("x", "a"));
    }

    @Test
    void a_name_is_taken_back_once_and_can_be_learned_again() {
        database.sql(alias("1", "null"));
        database.sql(alias("2", "'1'"));
        database.sql(alias("3", "null"));

        assertTwice(alias("4", "'1'"));
    }

    private static String partner(String id, String knownBy) {
        return "insert into registry.partner values ('" + id + "', 'PiP-2', '" + knownBy
                + "', null, date('2018-12-01'), 1, 1, 'ACTIVE', 1, null)";
    }

    private static String term(String id, String authority) {
        return "insert into registry.authority_term (id, authority_id, term, recorded_at) values ('" + id + "', '"
                + authority + "', 'term', current_timestamp)";
    }

    private static String alias(String id, String replaces) {
        return "insert into registry.authority_alias (id, authority_id, name, recorded_at, source, replaces, withdrawn)"
                + " values ('" + id + "', 'a', 'Name', current_timestamp, 's', " + replaces + ", 0)";
    }

    private static String dated(String shape, String id, String replaces) {
        var day = "date('2017-10-13')";
        return "insert into registry."
                + shape.replace(
                                ", =)",
                                ", id, end_said, certain_from, certain_until, possible_from, possible_until, certainly_published,"
                                        + " possibly_published, recorded_at,"
                                        + " source, replaces, withdrawn)")
                        .replaceFirst(
                                "id, end_said([^)]*)\\)$",
                                "'" + id + "', '-', " + String.join(", ", Collections.nCopies(6, day))
                                        + ", current_timestamp, 's', " + replaces + ", 0)");
    }

    private static void assertTwice(String statement) {
        var refused = assertThrows(Refused.class, () -> database.transactions.within(() -> database.sql(statement)));

        assertEquals(new WrittenTwice(), refused.refusal());
    }
}
