package uk.gov.education.improvement.registry.application;

import static uk.gov.education.improvement.registry.application.Applied.CLOSED;
import static uk.gov.education.improvement.registry.application.Applied.LAST;
import static uk.gov.education.improvement.registry.application.Applied.MANAGER;
import static uk.gov.education.improvement.registry.application.Applied.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.application.Applied.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether applications are found by their indexes, where there are hundreds of other authorities' to other rounds. */
class ApplicationPlansTest {
    private static final int MANY = 300;
    private static final String NONE = "cast(null as varchar(36))";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private static ApplicationView application;
    private static AsAt asAt;
    private static Plans applications;
    private static Map<String, Plans> ofApplications;

    @BeforeAll
    static void load() {
        var other = new Applied(registry, LAST);
        var applied = new Applied(registry, LAST);
        // of it the rule cannot say
        var left = applied.submitted(lead("935"));
        application = applied.checked(applied.submitted(NORTH_TYNESIDE, "393"));
        applied.checked(left);
        new Plans(registry.database, "registry.application_round").filled(MANY, Map.of());
        applications = new Plans(registry.database, "registry.application")
                .filled(
                        MANY,
                        Map.of(
                                "live",
                                NONE,
                                "owner",
                                "'authority:x%d'",
                                "round_id",
                                "'" + other.round.id().substring(7) + "~%d'"));
        ofApplications = Map.of(
                "TEXT_OF_APPLICATION", filled("application_text", Map.of("owner", "'authority:x%d'")),
                "STEP_OF_APPLICATION", filled("application_step", Map.of()),
                "EVIDENCE_KEPT_ONCE", filled("eligibility_evidence", Map.of()));
        asAt = registry.on(CLOSED);
    }

    private static Plans filled(String table, Map<String, String> instead) {
        var columns = new HashMap<>(instead);
        columns.put("application_id", Plans.derived("application_id"));
        columns.put("replaces", NONE);
        return new Plans(registry.database, "registry." + table).filled(MANY, columns);
    }

    @Test
    void an_authority_s_own_applications_are_found_by_its_index() {
        applications.assertUses(
                "APPLICATION_OF_OWNER", "owner", () -> registry.applications.list(NORTH_TYNESIDE, all(), asAt));
    }

    @Test
    void those_of_a_round_are_found_by_its_index() {
        var ofRound = ApplicationFilter.of(new Address(Map.of("round", List.of(application.roundId()))));

        applications.assertUses(
                "APPLICATION_OF_ROUND", "round_id", () -> registry.applications.list(MANAGER, ofRound, asAt));
    }

    @Test
    void what_belongs_to_one_application_is_found_by_its_indexes() {
        ofApplications.forEach((index, plans) -> plans.assertUses(
                index, "application_id", () -> registry.applications.find(MANAGER, application.id(), asAt)));
    }

    @Test
    void those_that_wait_for_a_person_are_found_by_the_indexes_of_what_belongs_to_them() {
        var waiting = ApplicationFilter.of(
                new Address(Map.of("round", List.of(application.roundId()), "waiting", List.of("person"))));

        for (var index : List.of("EVIDENCE_KEPT_ONCE", "STEP_OF_APPLICATION")) {
            ofApplications
                    .get(index)
                    .assertUses(index, "application_id", () -> registry.applications.list(MANAGER, waiting, asAt));
        }
    }

    private static ApplicationFilter all() {
        return ApplicationFilter.of(new Address(Map.of()));
    }
}
