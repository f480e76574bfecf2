package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.award.Awarded.MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.LedgerFilter;

/** Whether what is asked of one line among many uses its indexes, read from Derby's plans over thousands of movements and awards. */
class FundingPlansTest {
    private static final List<String> BIG =
            List.of("MOVEMENT", "POSTING", "AWARD", "AWARD_STEP", "AWARD_MEMBER", "AWARD_YEAR", "INSTALMENT");

    /** Each makes twice as many. */
    private static final int DOUBLINGS = 11;

    /** Of one programme all that there is, under other ids: in a marked id another letter is replaced by each doubling. */
    private static final List<String> COPIES = List.of(
            "insert into registry.budget_line select #id, programme_id, name, #id, purpose, audience, owner, version, state, steps"
                    + " from registry.budget_line where programme_id = '%3$s'",
            "insert into registry.award select #id, #line_id, programme_id, name, purpose, version, state, steps, round_id from"
                    + " registry.award where programme_id = '%3$s'",
            "insert into registry.movement select #m.id, #m.line_id, kind, award_id, instalment_id, made_by, why, from_said,"
                    + " end_said, certain_from, certain_until, possible_from, possible_until, published_said,"
                    + " certainly_published, possibly_published, recorded_at, source, replaces, withdrawn from"
                    + " registry.movement m, registry.budget_line l where l.id = m.line_id and l.programme_id = '%3$s'",
            "insert into registry.posting select #p.id, #p.movement_id, place, #p.line_id, financial_year, account, pence from"
                    + " registry.posting p, registry.budget_line l where l.id = p.line_id and l.programme_id = '%3$s'",
            "insert into registry.award_member select #m.id, #m.award_id, place, authority_id, dfe_number, audience, owner, pence,"
                    + " odd_penny from registry.award_member m, registry.award a where a.id = m.award_id and"
                    + " a.programme_id = '%3$s'",
            "insert into registry.award_step select #s.id, #s.award_id, place, recording, act, from_state, to_state, why, correction, from_said, end_said,"
                    + " certain_from, certain_until, possible_from, possible_until, published_said, certainly_published,"
                    + " possibly_published, recorded_at, source, replaces, withdrawn from registry.award_step s, registry.award a"
                    + " where a.id = s.award_id and a.programme_id = '%3$s'");

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static Awarded awarded;
    private static AwardView award;
    private static AsAt asAt;

    @BeforeAll
    static void load() {
        awarded = new Awarded(registry, Map.of("2018-19", "£10,000"));
        award = awarded.planned(awarded.agreed(), "2018-19", "£10", "2018-09-30", "");
        var other = new Awarded(registry, Map.of("2018-19", "£10,000"));
        other.planned(other.agreed(), "2018-19", "£10", "2018-09-30", "");
        for (var place = 1; place <= DOUBLINGS; place++) {
            for (var sql : COPIES) {
                registry.database.sql(
                        sql.replaceAll("#(\\w+(?:\\.\\w+)?)", "substr($1, 1, %1\\$d) || 'x' || substr($1, %2\\$d)")
                                .formatted(place, place + 2, other.line.programmeId()));
            }
        }
        BIG.forEach(table ->
                registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', '" + table + "', null)"));
        asAt = registry.on("2018-12-31");
    }

    @Test
    void a_scan_of_a_whole_table_would_be_seen() {
        assertTrue(whole(() -> registry.database.transactions.within(() -> registry.database
                        .entities()
                        .createQuery("select m from Movement m where m.why = 'nothing'")
                        .getResultList()))
                .findAny()
                .isPresent());
    }

    @Test
    void what_stands_in_the_accounts_of_one_line_is_found_by_its_index() {
        assertNone(() -> registry.programmes.line(MANAGER, awarded.line.id(), asAt));
    }

    @Test
    void the_ledger_of_one_line_is_found_by_its_index() {
        assertNone(() -> registry.ledger.list(
                MANAGER,
                awarded.line.programmeId(),
                new LedgerFilter(List.of(awarded.line.id()), List.of(), Optional.empty(), 25),
                asAt));
    }

    @Test
    void an_award_and_the_awards_of_one_line_are_found_by_their_index() {
        assertNone(() -> {
            registry.awards.find(Askers.NORTH_TYNESIDE, award.id(), asAt);
            registry.awards.list(MANAGER, AwardFilter.ofLine(awarded.line.id(), 25), asAt);
        });
    }

    private static void assertNone(Runnable asking) {
        var whole = whole(asking).toList();

        assertTrue(whole.isEmpty(), whole.toString());
    }

    /** The plans that read one of the big tables from its first row to its last. */
    private static Stream<String> whole(Runnable asking) {
        var plans = registry.database.plansOf(asking);
        assertFalse(plans.isEmpty());
        return plans.stream()
                .filter(plan -> BIG.stream()
                        .anyMatch(table -> plan.contains("Table Scan ResultSet for " + table + " at")
                                || plan.contains("Hash Scan ResultSet for " + table + " at")));
    }
}
