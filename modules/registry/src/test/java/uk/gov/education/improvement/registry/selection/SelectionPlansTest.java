package uk.gov.education.improvement.registry.selection;

import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationView;

/** Whether what is set, decided and published is found by its indexes, where there are hundreds of other rounds. */
class SelectionPlansTest {
    private static final int MANY = 300;

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private static Decides decides;
    private static ApplicationView application;
    private static AsAt asAt;
    private static Map<String, Plans> ofRounds;
    private static Plans decisions;
    private static Plans steps;

    @BeforeAll
    static void load() {
        decides = new Decides(registry);
        var scored = decides.scored("392", "202");
        application = scored.getFirst();
        decides.moderated(application, 1, 5);
        decides.decided(selected(application), reserve(scored.get(1), 1));
        decides.published();
        new Plans(registry.database, "registry.application_round").filled(MANY, Map.of());
        new Plans(registry.database, "registry.application").filled(MANY, Map.of("live", "cast(null as varchar(36))"));
        decisions = filled("selection_decision");
        ofRounds = Map.of(
                "MODERATED_OF_ROUND", filled("moderated_score"),
                "DECISION_OF_ROUND", decisions,
                "OUTCOME_OF_ROUND", filled("published_outcome"));
        steps = new Plans(registry.database, "registry.application_step")
                .filled(
                        MANY,
                        Map.of(
                                "application_id",
                                Plans.derived("application_id"),
                                "replaces",
                                "cast(null as varchar(36))"));
        asAt = registry.on(DAY);
    }

    private static Plans filled(String table) {
        var columns = new HashMap<String, String>();
        columns.put("application_id", Plans.derived("application_id"));
        columns.put("round_id", Plans.derived("round_id"));
        columns.put("replaces", "cast(null as varchar(36))");
        return new Plans(registry.database, "registry." + table).filled(MANY, columns);
    }

    @Test
    void what_belongs_to_a_round_is_found_by_its_indexes() {
        ofRounds.get("MODERATED_OF_ROUND").assertUses("MODERATED_OF_ROUND", "round_id", decides::ranking);
        ofRounds.get("DECISION_OF_ROUND").assertUses("DECISION_OF_ROUND", "round_id", decides::ranking);
        ofRounds.get("OUTCOME_OF_ROUND")
                .assertUses(
                        "OUTCOME_OF_ROUND",
                        "round_id",
                        () -> registry.letters.outcomes(Askers.LGA, decides.roundId, asAt));
    }

    @Test
    void who_has_withdrawn_is_found_by_the_steps_of_its_application() {
        steps.assertUses(
                "STEP_OF_APPLICATION",
                "application_id",
                () -> registry.letters.outcomes(Askers.LGA, decides.roundId, asAt));
    }

    @Test
    void a_letter_is_found_by_its_application() {
        decisions.assertUses(
                "SELECTION_DECIDED_ONCE",
                "application_id",
                () -> registry.letters.find(Decides.MANAGER, application.id(), asAt));
    }
}
