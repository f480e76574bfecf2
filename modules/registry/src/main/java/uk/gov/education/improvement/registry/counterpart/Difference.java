package uk.gov.education.improvement.registry.counterpart;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * By how much more often recipients improved than those beside them: for each, 1 or 0 less the share of its counterparts that
 * improved, averaged. The range comes from drawing the recipients anew, many times, from a stated seed; one that had support
 * more than once is drawn with all of it.
 *
 * @param recipients how many it rests on
 * @param average from -1 to 1
 */
public record Difference(int recipients, BigDecimal average, BigDecimal lowest, BigDecimal highest) {
    /** With fewer recipients none is given: drawing so few anew says less than it seems to. Ours. */
    public static final int FEWEST = 10;

    /** How often the recipients are drawn anew. */
    static final int DRAWN = 2_000;

    /** So that the same records give the same range. */
    static final long SEED = 20_171_013;

    /** Empty where there are fewer recipients than {@link #FEWEST} with something to compare. */
    static Optional<Difference> of(Collection<Beside> all) {
        var byRecipient = all.stream()
                .filter(one -> one.own().change().isCompared() && one.counts().compared() > 0)
                .collect(Collectors.groupingBy(
                        one -> one.recipient().id(),
                        TreeMap::new,
                        Collectors.mapping(Difference::of, Collectors.toList())));
        var groups = List.copyOf(byRecipient.values());
        return groups.size() < FEWEST ? Optional.empty() : Optional.of(drawn(groups));
    }

    private static double of(Beside one) {
        return (one.own().change() == GradeChange.IMPROVED ? 1 : 0)
                - (double) one.counts().improved() / one.counts().compared();
    }

    private static Difference drawn(List<List<Double>> groups) {
        var random = new SplittableRandom(SEED);
        var averages = new double[DRAWN];
        for (var draw = 0; draw < DRAWN; draw++) {
            averages[draw] = average(random.ints(groups.size(), 0, groups.size())
                    .mapToObj(groups::get)
                    .toList());
        }
        var bounds = Quantile.withDefaults().evaluate(averages, Share.MISSES / 200.0, 1 - Share.MISSES / 200.0);
        return new Difference(
                groups.size(), Share.rounded(average(groups)), Share.rounded(bounds[0]), Share.rounded(bounds[1]));
    }

    private static double average(List<List<Double>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
