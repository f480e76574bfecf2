package uk.gov.education.improvement.registry.inspection;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an inspection is refused. */
public sealed interface InspectionRefusal extends Refusal {
    record UnknownInspection(String asked) implements InspectionRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no inspection “" + asked + "” that you can see.";
        }
    }

    record AlreadyPublished(String on) implements InspectionRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This judgement is published already (" + on + "). Only a draft can be published; to change what is"
                    + " published, correct it.";
        }
    }

    record AlreadyRecorded(String authority, String published) implements InspectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "A judgement of " + authority + " published " + published
                    + " is recorded already. Correct that one.";
        }
    }

    record PublishedInFuture(String published, String today) implements InspectionRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("published", words()));
        }

        @Override
        public String words() {
            return "The day of publication, " + published + ", is after today, " + today + ".";
        }
    }
}
