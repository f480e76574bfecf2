package uk.gov.education.improvement.registry.research;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a research project is refused. */
public sealed interface ResearchRefusal extends Refusal {
    record UnknownResearchProject(String asked) implements ResearchRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no research project “" + asked + "” by this day.";
        }
    }
}
