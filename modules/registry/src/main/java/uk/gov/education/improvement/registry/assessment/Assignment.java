package uk.gov.education.improvement.registry.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Who scores what, by rule: each application by as many members of the panel as the round says, never by one whose region is
 * that of a member authority, never by one with a declared conflict; whoever has least to score is chosen first, and of those
 * with the same whoever was named first. The hardest to place is placed first. Nothing is left to chance: the same panel and
 * applications give the same answer.
 *
 * @param chosen the persons for each application that gets some, in the order in which it is done
 * @param gaps the applications for which too few are left; of them nothing is assigned
 * @param left how many more could have got some
 */
record Assignment(Map<String, List<String>> chosen, List<Gap> gaps, long left) {
    /**
     * An application that lacks assessors.
     *
     * @param holding who has a live sheet of it
     * @param conflicts who has declared an interest in it
     */
    record Wanting(String id, Set<Region> regions, Set<String> holding, Set<String> conflicts) {
        Optional<Reason> forbids(AssessorView assessor) {
            if (conflicts.contains(assessor.person())) {
                return Optional.of(Reason.CONFLICT);
            }
            return assessor.region().filter(regions::contains).map(own -> Reason.OWN_REGION);
        }
    }

    /** Why a member of the panel does not score an application. */
    enum Reason {
        OWN_REGION("own region"),
        CONFLICT("conflict of interest");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param lacking how many assessors it needs more
     * @param left how many could be chosen
     * @param barred who cannot, and why; in the order of the panel
     */
    record Gap(String id, int lacking, int left, Map<AssessorView, Reason> barred) {
        String inWords() {
            return "It needs " + lacking + " more, and " + (left == 0 ? "nobody" : left)
                    + " of the panel could be chosen"
                    + (barred.isEmpty()
                            ? "."
                            : "; not "
                                    + barred.entrySet().stream()
                                            .map(entry -> entry.getKey().name() + " ("
                                                    + entry.getValue().label() + ")")
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
    }

    /**
     * @param wanting in the order in which they were started
     * @param panel in the order in which they were named
     * @param load how many live sheets each has already
     * @param each how many score each application
     * @param most how many applications get some at most
     */
    static Assignment of(
            List<Wanting> wanting, List<AssessorView> panel, Map<String, Integer> load, int each, int most) {
        var loads = new HashMap<String, Integer>(load);
        var chosen = new LinkedHashMap<String, List<String>>();
        var gaps = new ArrayList<Gap>();
        var left = 0L;
        var hardestFirst = wanting.stream()
                .filter(one -> one.holding().size() < each)
                .sorted(Comparator.comparing(one -> free(one, panel).size()))
                .toList();
        for (var one : hardestFirst) {
            var lacking = each - one.holding().size();
            var free = free(one, panel);
            if (free.size() < lacking) {
                gaps.add(new Gap(one.id(), lacking, free.size(), barred(one, panel)));
            } else if (chosen.size() == most) {
                left++;
            } else {
                var persons = free.stream()
                        .sorted(Comparator.comparing(person -> loads.getOrDefault(person, 0)))
                        .limit(lacking)
                        .toList();
                persons.forEach(person -> loads.merge(person, 1, Integer::sum));
                chosen.put(one.id(), persons);
            }
        }
        return new Assignment(chosen, gaps, left);
    }

    private static List<String> free(Wanting one, List<AssessorView> panel) {
        return panel.stream()
                .filter(assessor -> one.forbids(assessor).isEmpty())
                .map(AssessorView::person)
                .filter(person -> !one.holding().contains(person))
                .toList();
    }

    private static Map<AssessorView, Reason> barred(Wanting one, List<AssessorView> panel) {
        var barred = new LinkedHashMap<AssessorView, Reason>();
        panel.forEach(assessor -> one.forbids(assessor).ifPresent(reason -> barred.put(assessor, reason)));
        return barred;
    }
}
