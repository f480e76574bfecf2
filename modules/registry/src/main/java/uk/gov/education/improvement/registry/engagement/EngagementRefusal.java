package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.registry.capacity.HalfDays;

/** Why something about an engagement is refused. */
public sealed interface EngagementRefusal extends Refusal {
    record UnknownEngagement(String asked) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no engagement “" + asked + "” that you can see.";
        }
    }

    record EngagementActNotPossible(String act, String state) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "An engagement that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record EngagementOfAFile() implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This support was recorded from what others published. It has no scope and no days here, and is put right by"
                    + " a file.";
        }
    }

    record EngagementNotInDelivery(String state) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Days are delivered while an engagement is in delivery, and this one is " + state + ".";
        }
    }

    /** @param who may, as the beginning of a sentence */
    record NotForYourSide(String who) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String words() {
            return who + " may do this, each by their own sign-in.";
        }
    }

    /** @param state in which it is */
    record NeedSeeksNobody(String state) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Nobody gives support for a need that is " + state + ".";
        }
    }

    /**
     * What was proposed for a need does not know of somebody who is there now.
     *
     * @param state in which that is, as the end of a sentence
     */
    record ChosenSince(String provider, String state) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Since needs were matched something has been done for this one (" + provider + ": " + state
                    + "). Look at it, then match again.";
        }
    }

    record SelfSupport(String authority) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return authority + " cannot support itself. Choose another provider.";
        }
    }

    /** @param deliverer who delivers for both */
    record SameDeliverer(String recipient, String provider, String deliverer) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return deliverer + " delivers services for " + recipient + " and for " + provider
                    + ": it would support itself. Choose another provider.";
        }
    }

    /** @param then what is to be done, as a sentence without its end */
    record ProviderNotInGoodStanding(String provider, String standing, String then) implements EngagementRefusal {
        static final String MAY_BE_TAKEN = "The department may take it all the same, with a reason that is kept";

        static final String ANOTHER = "Choose another provider";

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return provider + " is not in good standing (" + standing + "). " + then + ".";
        }
    }

    /** @param seen what there is, where the asker may see it */
    record DirectedSupportThere(String recipient, Optional<Seen> seen) implements EngagementRefusal {
        /** @param id of the engagement there is */
        record Seen(String id, String provider, String themes) {}

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return seen.map(there -> recipient + " is supported by " + there.provider()
                                    + " under a direction already, about the same: " + there.themes() + ".")
                            .orElse(recipient + " has support under a direction already, about some of the same.")
                    + " Support that is directed is not doubled.";
        }

        @Override
        public Optional<Concerned> concerned() {
            return seen.map(there -> new Concerned(EngagementBook.SUBJECT, there.id(), there.provider()));
        }
    }

    /** @param year as people write it */
    record BeyondAgreedDays(String theme, String year, HalfDays agreed, HalfDays delivered)
            implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            var left = agreed.minus(delivered);
            return "Of “" + theme + "” in " + year + ", "
                    + (agreed.isPositive()
                            ? agreed.inWords() + " are agreed and " + delivered + " delivered: "
                                    + (left.isPositive() ? left : HalfDays.NONE).inWords() + " left"
                            : "no days are agreed")
                    + ". Ask the department to extend the engagement first.";
        }
    }

    /** @param why as the end of a sentence */
    record DeliveredOutside(String why) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The day of delivery " + why + ".";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("day", words()));
        }
    }

    record UnknownDelivery(String asked) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no delivery “" + asked + "” in the log of this engagement.";
        }
    }

    record ImpactReviewNotDue(int months, String due) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The review at " + months + " months is due on " + due + ", and not before.";
        }
    }

    /** @param missing as the end of a sentence */
    record ImpactReviewsMissing(String missing) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "It would be closed without " + missing + ". Say why.";
        }
    }

    record FeedbackNotYet(String state) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Feedback is given when support is completed, and this engagement is " + state + ".";
        }
    }

    record FeedbackGiven(String day) implements EngagementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The recipient gave its feedback on " + day + "; it is given once.";
        }
    }
}
