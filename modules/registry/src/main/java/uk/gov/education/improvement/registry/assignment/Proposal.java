package uk.gov.education.improvement.registry.assignment;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;

/** All choices together, as the solver weighs them. Public for the solver only. */
@PlanningSolution
public class Proposal {
    @PlanningEntityCollectionProperty
    public List<Choice> choices;

    @PlanningScore
    public HardSoftScore score;

    /** For the solver. */
    public Proposal() {}

    Proposal(List<Choice> choices) {
        this.choices = choices;
    }

    List<Choice> choices() {
        return choices;
    }

    /** What the choices bring together. */
    long total() {
        return score == null ? 0 : score.softScore();
    }
}
