package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/**
 * Whether look-ups use their index, read from Derby's plans over fourteen thousand readings. What Derby cannot do, to read
 * an index backwards for the newest first, is for the plans of PostgreSQL to show.
 */
class PlansTest {
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
        for (var i = 1; i <= 200; i++) {
            registry.database.sql("""
                    insert into registry.judgement_reading
                    select substr(id, 10) || '-%1$d', inspection_id, authority_id, audience, framework, visit, visit_start,
                      visit_end, overall, leaders, help_and_protection, in_care, care_leavers, adoption, findings,
                      confidence, reason, from_said, end_said, certain_from, certain_until, possible_from,
                      possible_until, published_said, certainly_published,
                      possibly_published, recorded_at, source, replaces, withdrawn
                    from registry.judgement_reading where length(id) = 36""".formatted(i));
        }
        registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'JUDGEMENT_READING', null)");
        registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'AUTHORITY_TERM', null)");
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_scan_of_the_whole_table_would_be_seen() {
        var plan = plan(entities -> entities.createQuery(
                        "select count(f) from JudgementReading f where f.confidence = 'x'", Long.class)
                .getSingleResult());

        assertTrue(scans(plan, "JUDGEMENT_READING"), plan);
    }

    @Test
    void the_readings_of_one_authority_are_found_by_their_index() {
        var id = registry.authorities
                .find(Askers.LGA, "392", registry.on("2017-10-13"))
                .id();

        var plan =
                plan(entities -> entities.createQuery("select f.id from JudgementReading f where f.authorityId in :ids"
                                + " and f.audience in :audiences and " + DatedFact.recorded("f", "JudgementReading")
                                + " order by f.certainFrom, f.id")
                        .setParameter("ids", List.of(id))
                        .setParameter("audiences", List.of(Audience.SECTOR))
                        .setParameter("recordedBy", registry.now())
                        .getResultList());

        assertFalse(scans(plan, "JUDGEMENT_READING"), plan);
    }

    @Test
    void the_standing_reading_of_one_inspection_is_found_by_its_index() {
        var plan =
                plan(entities -> entities.createQuery("select f.id from JudgementReading f where f.inspectionId = :id"
                                + " and f.audience in :audiences and " + DatedFact.recorded("f", "JudgementReading"))
                        .setParameter("id", "some-inspection")
                        .setParameter("audiences", List.of(Audience.SECTOR))
                        .setParameter("recordedBy", registry.now())
                        .getResultList());

        assertFalse(scans(plan, "JUDGEMENT_READING"), plan);
    }

    @Test
    void the_words_of_a_search_are_found_by_their_index() {
        var plan = plan(entities -> entities.createQuery(
                        "select t.authorityId from AuthorityTerm t where t.term like :word", String.class)
                .setParameter("word", "tyne%")
                .getResultList());

        assertFalse(scans(plan, "AUTHORITY_TERM"), plan);
    }

    private static boolean scans(String plan, String table) {
        return plan.contains("Table Scan ResultSet for " + table);
    }

    private static String plan(Consumer<EntityManager> query) {
        return registry.database.transactions.within(() -> {
            registry.database.sql("call syscs_util.syscs_set_runtimestatistics(1)");
            query.accept(registry.database.entities());
            try (var connection = registry.database.dataSource().getConnection();
                    var values = connection.prepareStatement("values syscs_util.syscs_get_runtimestatistics()");
                    var rows = values.executeQuery()) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        });
    }
}
