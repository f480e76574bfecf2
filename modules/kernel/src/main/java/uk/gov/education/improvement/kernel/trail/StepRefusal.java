package uk.gov.education.improvement.kernel.trail;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a step is refused for its day, whatever work it is of. */
public sealed interface StepRefusal extends Refusal {
    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    @Override
    default List<Fault> faults() {
        return List.of(new Fault("effective", words()));
    }

    record StepInFuture(String effective, String today) implements StepRefusal {
        @Override
        public String words() {
            return "The day it takes effect, " + effective + ", is after today, " + today + ".";
        }
    }

    record StepOutOfOrder(String effective, String before) implements StepRefusal {
        @Override
        public String words() {
            return "The day it takes effect, " + effective + ", is before the step that came before it, " + before
                    + ".";
        }
    }
}
