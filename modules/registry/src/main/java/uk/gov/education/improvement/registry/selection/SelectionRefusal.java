package uk.gov.education.improvement.registry.selection;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about the selection of applications is refused. */
public sealed interface SelectionRefusal extends Refusal {
    /** How many names are said before the rest is counted. */
    int NAMED = 5;

    @Override
    default Kind kind() {
        return Kind.WRONG_STATE;
    }

    /** @param applications what those are called whose sheets are not all in */
    record ScoresMissing(List<String> applications) implements SelectionRefusal {
        @Override
        public String words() {
            return "Not all assessors have handed in their scores yet. These applications wait: " + some(applications)
                    + ".";
        }
    }

    record ApplicationsNotChecked(long many) implements SelectionRefusal {
        @Override
        public String words() {
            return "Applications to which the rule was not applied yet, or on which a person is to decide: " + many
                    + ". Find first which of them are eligible.";
        }
    }

    record MoreThanPlaces(long selected, int places) implements SelectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The round has " + places + " places, and " + selected + " would be selected.";
        }
    }

    /**
     * @param missing what those are called that are not decided on
     * @param others ids that are decided on and are none of them
     */
    record NotThoseToDecide(List<String> missing, List<String> others) implements SelectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "A decision is on every eligible application of the round, and on no other."
                    + (missing.isEmpty() ? "" : " Not decided on: " + some(missing) + ".")
                    + (others.isEmpty() ? "" : " Not eligible in this round: " + some(others) + ".");
        }
    }

    record NoPlaceFree(int places) implements SelectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "All " + places
                    + " places of the round are taken. One from the reserve list is selected when a selected"
                    + " one withdraws.";
        }
    }

    /** @param day such as 22 July 2018 */
    record NoPlaceFreeThen(int places, String day) implements SelectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "On " + day + " all " + places
                    + " places of the round were taken still. Give the day on which one was free, or a later one.";
        }
    }

    /** @param next what the one is called that comes first */
    record ReserveOutOfOrder(String next) implements SelectionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The reserve list is taken in its order, as it was published: “" + next + "” comes first.";
        }
    }

    private static String some(List<String> names) {
        var said = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? said + " and " + (names.size() - NAMED) + " more" : said;
    }
}
