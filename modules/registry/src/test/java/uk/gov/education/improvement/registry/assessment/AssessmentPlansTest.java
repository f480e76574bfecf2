package uk.gov.education.improvement.registry.assessment;

import static uk.gov.education.improvement.registry.assessment.Assessed.ASHA;
import static uk.gov.education.improvement.registry.assessment.Assessed.BEN;
import static uk.gov.education.improvement.registry.assessment.Assessed.CLEO;
import static uk.gov.education.improvement.registry.assessment.Assessed.CLOSED;
import static uk.gov.education.improvement.registry.assessment.Assessed.MANAGER;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether panels and score sheets are found by their indexes, where there are hundreds of other rounds' and assessors'. */
class AssessmentPlansTest {
    private static final int MANY = 300;
    private static final String NONE = "cast(null as varchar(36))";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private static Assessed assessed;
    private static OpenedSheetView sheet;
    private static AsAt asAt;
    private static Plans sheets;
    private static Plans steps;
    private static Plans scores;
    private static Plans points;
    private static Plans panels;
    private static Plans conflicts;

    @BeforeAll
    static void load() {
        assessed = new Assessed(registry);
        assessed.named(ASHA, "");
        assessed.named(BEN, "");
        assessed.named(CLEO, "");
        assessed.eligible("392");
        assessed.assigned();
        assessed.stoodDown(BEN, assessed.sheets(BEN).getFirst());
        assessed.assigned();
        sheet = assessed.handedIn(ASHA, assessed.sheets(ASHA).getFirst(), 5, 7);
        new Plans(registry.database, "registry.application_round").filled(MANY, Map.of());
        var ofOthers = Map.of(
                "round_id",
                "'" + assessed.round.id().substring(7) + "~%d'",
                "owner",
                "'person:x%d'",
                "person",
                "'x' || substr(id, 30) || '%d'",
                "live",
                NONE,
                "replaces",
                NONE);
        sheets = filled("score_sheet", ofOthers);
        panels = filled("assessor", ofOthers);
        conflicts = filled("declared_conflict", ofOthers);
        var ofOtherSheets = Map.of("sheet_id", Plans.derived("sheet_id"), "owner", "'person:x%d'", "replaces", NONE);
        steps = filled("score_sheet_step", ofOtherSheets);
        scores = filled("sheet_scores", ofOtherSheets);
        points = filled(
                "counted_points",
                Map.of(
                        "round_id",
                        "'" + assessed.round.id().substring(7) + "~%d'",
                        "sheet_id",
                        Plans.derived("sheet_id"),
                        "replaces",
                        NONE));
        asAt = registry.on(CLOSED);
    }

    private static Plans filled(String table, Map<String, String> instead) {
        return new Plans(registry.database, "registry." + table).filled(MANY, instead);
    }

    @Test
    void an_assessor_s_own_sheets_are_found_by_their_index() {
        var own = ScoreSheetFilter.of(new Address(Map.of()));

        sheets.assertUses("SHEET_OF_OWNER", "owner", () -> registry.scoreWork.list(ASHA, own, asAt));
    }

    @Test
    void those_of_a_round_are_found_by_theirs() {
        sheets.assertUses(
                "SHEET_OF_ROUND", "round_id", () -> registry.assessments.sheets(MANAGER, assessed.round.id(), asAt));
    }

    @Test
    void what_belongs_to_one_sheet_is_found_by_its_indexes() {
        var id = sheet.sheet().id();

        steps.assertUses("STEP_OF_SHEET", "sheet_id", () -> registry.scoreWork.open(ASHA, id, asAt));
        scores.assertUses("SCORES_OF_SHEET", "sheet_id", () -> registry.scoreWork.open(ASHA, id, asAt));
    }

    @Test
    void what_is_handed_in_is_found_by_its_round() {
        points.assertUses(
                "POINTS_OF_ROUND", "round_id", () -> registry.assessments.handedIn(MANAGER, assessed.round.id(), asAt));
    }

    @Test
    void the_panel_of_a_round_and_its_conflicts_are_found_by_theirs() {
        var round = assessed.round.id();

        panels.assertUses("ASSESSOR_OF_ROUND_ONCE", "round_id", () -> registry.assessments.panel(MANAGER, round, asAt));
        conflicts.assertUses("CONFLICT_OF_ROUND", "round_id", () -> registry.assessments.panel(MANAGER, round, asAt));
    }
}
