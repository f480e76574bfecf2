package uk.gov.education.improvement.registry.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.Criterion;

/**
 * What is written on a score sheet. A draft may lack any of it.
 *
 * @param given by the number of the criterion in the round, from {@code 1}
 */
public record Scores(Map<String, DraftScore> given) {
    public static final Scores NONE = new Scores(Map.of());

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private static final String NUMBER = "[1-9]\\d?";

    /** @throws Refused with all that is wrong */
    public Scores {
        var faults = new Faults();
        var kept = new TreeMap<String, DraftScore>();
        if (given != null) {
            given.forEach((number, score) -> {
                if (score != null && !score.isEmpty()) {
                    faults.when(
                            score.points().filter(points -> points < 0).isPresent(),
                            "points/" + number,
                            "The lowest score is 0");
                    score.reason().ifPresent(words -> faults.atMost(words, LONGEST_REASON, "reason/" + number));
                    kept.put(number, score);
                }
            });
        }
        faults.refuseIfAny();
        given = Collections.unmodifiableMap(kept);
    }

    /** What is given for a criterion; {@link DraftScore#NONE} where nothing is yet. */
    public DraftScore of(int number) {
        return given.getOrDefault(String.valueOf(number), DraftScore.NONE);
    }

    /** @throws Refused when a criterion is scored that the round does not have, or with more than its highest score */
    void refuseUnasked(List<Criterion> criteria) {
        var faults = new Faults();
        given.forEach((number, score) -> {
            var known = number.matches(NUMBER) && Integer.parseInt(number) <= criteria.size();
            if (!faults.when(
                    !known,
                    "points/" + number,
                    "The round has " + criteria.size() + " criteria, and no “" + number + "”")) {
                var highest = criteria.get(Integer.parseInt(number) - 1).highest();
                faults.when(
                        score.points().filter(points -> points > highest).isPresent(),
                        "points/" + number,
                        "The score is a whole number from 0 to " + highest);
            }
        });
        faults.refuseIfAny();
    }

    /** What keeps it from being handed in, in words and in order. */
    List<String> missing(List<Criterion> criteria) {
        return IntStream.rangeClosed(1, criteria.size())
                .filter(number -> !of(number).isComplete())
                .mapToObj(number -> missing(number, criteria.get(number - 1)))
                .toList();
    }

    private String missing(int number, Criterion criterion) {
        var score = of(number);
        var lacking =
                score.points().isEmpty() ? score.reason().isEmpty() ? "a score and a reason" : "a score" : "a reason";
        return "“" + criterion.name() + "” has not " + lacking + " yet";
    }

    /** As they are handed in: those that are complete. */
    Map<Integer, Score> complete() {
        return given.entrySet().stream()
                .filter(entry -> entry.getValue().isComplete())
                .collect(Collectors.toMap(
                        entry -> Integer.valueOf(entry.getKey()),
                        entry -> new Score(
                                entry.getValue().points().orElseThrow(),
                                entry.getValue().reason().orElseThrow()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
