package uk.gov.education.improvement.accreditation.phase;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a phase of the rollout is refused. */
public sealed interface PhaseRefusal extends Refusal {
    record UnknownPhase(String asked) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no phase “" + asked + "” by what was recorded then.";
        }
    }

    record PhaseNumberTaken(String number, String name) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Phase " + number + " is there already: " + name + ". Choose another number.";
        }
    }

    record PhaseActNotPossible(String act, String state) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A phase that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record UnknownPhaseStep(String place) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "No step of this phase stands at place " + place + ".";
        }
    }

    record PhaseStepNotTakenBack(String act, String last) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "That the phase was " + act
                    + " cannot be taken back: it began with that, or other steps followed. The"
                    + " last is that it was " + last + ".";
        }
    }

    record PhaseStepPastNext(String effective, String next) implements PhaseRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("effective", words()));
        }

        @Override
        public String words() {
            return "The day it takes effect, " + effective + ", is after the step that came next, " + next + ".";
        }
    }
}
