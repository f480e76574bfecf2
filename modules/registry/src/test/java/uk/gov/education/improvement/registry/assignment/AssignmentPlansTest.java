package uk.gov.education.improvement.registry.assignment;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.RaiseNeed;

/** Whether what belongs to one run is found by its indexes, where there are hundreds of other runs'. */
class AssignmentPlansTest {
    private static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    private static final int MANY = 300;

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static String run;
    private static Plans rows;
    private static Plans answers;

    @BeforeAll
    static void load() {
        registry.setTheDay("2019-06-03");
        var need = registry.needWork.raise(
                MANAGER,
                new RaiseNeed.Fields(
                                "394",
                                "DEPARTMENT",
                                "",
                                "",
                                new NeedTerms.Fields(
                                        "Help with neglect", "All of it", List.of("NEGLECT"), "SOON", "", "", ""))
                        .read());
        run = registry.assignments.ask(
                MANAGER, new AskAssignment.Fields(List.of(), List.of(), "", "", "", true, List.of()).read());
        registry.wiring.the(JobRunner.class).look();
        registry.assignmentAcceptance.accept(MANAGER, new AcceptAssignment(run, List.of(need.id())));
        new Plans(registry.database, "registry.assignment_run").filled(MANY, Map.of());
        rows = filled("assignment_row");
        answers = filled("assignment_answer");
    }

    private static Plans filled(String table) {
        return new Plans(registry.database, "registry." + table)
                .filled(MANY, Map.of("run_id", Plans.derived("run_id")));
    }

    @Test
    void what_a_run_proposes_is_found_by_its_index() {
        rows.assertUses("ROW_OF_ASSIGNMENT", "run_id", () -> registry.assignments.find(MANAGER, run));
    }

    @Test
    void what_came_of_accepting_is_found_by_its_index() {
        answers.assertUses("ANSWER_OF_ASSIGNMENT", "run_id", () -> registry.assignments.find(MANAGER, run));
    }
}
