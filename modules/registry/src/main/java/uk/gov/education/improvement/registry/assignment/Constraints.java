package uk.gov.education.improvement.registry.assignment;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** What makes a proposal possible, and what makes it good. Public for the solver only. */
public class Constraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Choice.class)
                    .groupBy(Choice::offer, sum(Choice::halfDays))
                    .filter((offer, halfDays) -> halfDays > offer.halfDays())
                    .penalize(HardSoftScore.ONE_HARD, (offer, halfDays) -> halfDays - offer.halfDays())
                    .asConstraint("No provider gives more days than it has left"),
            factory.forEach(Choice.class)
                    .reward(HardSoftScore.ONE_SOFT, Choice::gain)
                    .asConstraint("Each need is served by who suits it best and urgent ones first")
        };
    }
}
