package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static uk.gov.education.improvement.kernel.access.Askers.LGA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;

/** Whether what is asked of phases and sites uses its indexes, read from Derby's plans over thousands of both, most of them later. */
class PhasePlansTest {
    private static AccreditationOnTestDatabase rollout;
    private static Plans steps;
    private static Plans joinings;
    private static AsAt asAt;

    @BeforeAll
    static void load() {
        rollout = new AccreditationOnTestDatabase();
        asAt = rollout.on("2019-01-01");
        new Plans(rollout.database, "accreditation.phase")
                .filled(300, Map.of("number", "%d * 10 + number", "name", "'Filler'"));
        steps = new Plans(rollout.database, "accreditation.phase_step")
                .filled(300, Map.of("phase_id", Plans.derived("phase_id")));
        new Plans(rollout.database, "accreditation.site")
                .filled(500, Map.of("authority_id", Plans.derived("authority_id")));
        joinings = new Plans(rollout.database, "accreditation.site_joining")
                .filled(
                        500,
                        Map.of(
                                "site_id",
                                Plans.derived("site_id"),
                                "authority_id",
                                Plans.derived("authority_id"),
                                "certain_from",
                                "date('2021-01-01')",
                                "possible_from",
                                "date('2021-01-01')"));
    }

    @AfterAll
    static void close() {
        rollout.close();
    }

    @Test
    void a_scan_of_the_whole_table_would_be_seen() {
        assertFalse(
                steps.whole(() -> rollout.phases.list(LGA, asAt)).isEmpty(),
                "all phases are read, with all their steps");
    }

    @Test
    void the_steps_of_one_phase_are_found_by_their_index() {
        steps.assertUses("STEP_OF_PHASE", "phase_id", () -> rollout.phases.find(LGA, "1", asAt));
    }

    @Test
    void the_sites_that_had_joined_by_a_day_are_found_by_it() {
        joinings.assertUses("JOINING_BY_DAY", "possible_from", () -> rollout.phases.find(LGA, "1", asAt));
    }

    @Test
    void the_sites_of_an_authority_are_found_by_it() {
        var bury = rollout.wiring.the(Authorities.class).find(LGA, "351", asAt).id();

        joinings.assertUses(
                "JOINING_OF_AUTHORITY",
                "authority_id",
                () -> rollout.sites.list(
                        LGA, new SiteFilter(List.of(bury), List.of(), List.of(), Optional.empty(), 20), asAt));
    }
}
