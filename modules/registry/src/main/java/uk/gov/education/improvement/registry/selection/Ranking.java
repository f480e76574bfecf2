package uk.gov.education.improvement.registry.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.TieBreak;

/**
 * The applications of a round by their weighted scores, compared as exact fractions. Of each criterion counts what the
 * department set, else the mean of what assessors gave, by the weight; together at most 100. Where two have the same, the
 * round says what decides, then the day on which they were handed in, then which was started first: there is always an order,
 * and it is said by what.
 *
 * @param ranked those whose sheets are all in, the first first
 * @param waiting the others, as they were started
 */
record Ranking(List<Ranked> ranked, List<Ranked> waiting) {
    private record Rule(String words, Comparator<Ranked> compares) {}

    /** @param assessors how many score each application */
    static Ranking of(List<Criterion> criteria, TieBreak tieBreak, int assessors, Collection<Marks> all) {
        var scored =
                all.stream().map(marks -> scored(criteria, assessors, marks)).toList();
        var rules = rules(criteria, tieBreak);
        var order = rules.stream().map(Rule::compares).reduce(total(), Comparator::thenComparing);
        var sorted = scored.stream()
                .filter(one -> one.total().isPresent())
                .sorted(order)
                .toList();
        return new Ranking(
                IntStream.range(0, sorted.size())
                        .mapToObj(at -> placed(rules, sorted, at))
                        .toList(),
                scored.stream()
                        .filter(one -> one.total().isEmpty())
                        .sorted(Comparator.comparing(Ranked::id))
                        .toList());
    }

    private static Ranked scored(List<Criterion> criteria, int assessors, Marks marks) {
        var points = new ArrayList<Optional<BigFraction>>();
        var spreads = new ArrayList<Optional<Spread>>();
        for (var number = 1; number <= criteria.size(); number++) {
            var criterion = number;
            var given = marks.sheets().stream()
                    .mapToInt(sheet -> sheet.get(criterion - 1))
                    .summaryStatistics();
            var mean = given.getCount() == 0
                    ? Optional.<BigFraction>empty()
                    : Optional.of(BigFraction.of(given.getSum(), given.getCount()));
            points.add(Optional.ofNullable(marks.moderated().get(criterion))
                    .map(BigFraction::of)
                    .or(() -> mean));
            spreads.add(mean.map(any -> Spread.of(
                    given.getMin(), given.getMax(), criteria.get(criterion - 1).highest())));
        }
        var isComplete = marks.sheets().size() >= assessors && points.stream().allMatch(Optional::isPresent);
        var total = IntStream.range(0, isComplete ? criteria.size() : 0)
                .mapToObj(at -> weighted(criteria.get(at), points.get(at).orElseThrow()))
                .reduce(BigFraction.ZERO, BigFraction::add);
        return new Ranked(
                Optional.empty(),
                marks,
                points,
                spreads,
                Optional.of(total).filter(any -> isComplete),
                Optional.empty());
    }

    /** Out of the weight of the criterion. */
    static BigFraction weighted(Criterion criterion, BigFraction points) {
        return points.multiply(criterion.weight()).divide(criterion.highest());
    }

    private static Ranked placed(List<Rule> rules, List<Ranked> sorted, int at) {
        var one = sorted.get(at);
        var level = Optional.of(at)
                .filter(place -> place > 0)
                .map(place -> sorted.get(place - 1))
                .filter(before -> total().compare(before, one) == 0)
                .map(before -> new Ranked.Level(
                        before.id(),
                        rules.stream()
                                .filter(rule -> rule.compares().compare(before, one) != 0)
                                .findFirst()
                                .orElseThrow()
                                .words()));
        return new Ranked(Optional.of(at + 1), one.marks(), one.points(), one.spreads(), one.total(), level);
    }

    private static Comparator<Ranked> total() {
        return Comparator.comparing((Ranked one) -> one.total().orElseThrow()).reversed();
    }

    private static List<Rule> rules(List<Criterion> criteria, TieBreak tieBreak) {
        var handedIn = new Rule(
                "the one that was handed in first",
                Comparator.comparing(one -> one.marks().handedIn(), Comparator.comparing(Optional::orElseThrow)));
        var started = new Rule("the one that was started first", Comparator.comparing(Ranked::id));
        var stated = switch (tieBreak) {
            case HEAVIEST_CRITERION -> byHeaviest(criteria);
            case LOWEST_SCORE ->
                Stream.of(new Rule(
                        "the higher of their lowest scores for any criterion",
                        Comparator.comparing((Ranked one) -> lowest(criteria, one))
                                .reversed()));
            case HANDED_IN_FIRST -> Stream.<Rule>of();
        };
        return Stream.concat(stated, Stream.of(handedIn, started)).toList();
    }

    private static Stream<Rule> byHeaviest(List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> criteria.get(at).weight())
                        .reversed())
                .map(at -> new Rule(
                        "the higher score for “" + criteria.get(at).name() + "”, which has a weight of "
                                + criteria.get(at).weight(),
                        Comparator.comparing(
                                        (Ranked one) -> one.points().get(at).orElseThrow())
                                .reversed()));
    }

    /** As a part of the scale, so that scales of different length compare. */
    private static BigFraction lowest(List<Criterion> criteria, Ranked one) {
        return IntStream.range(0, criteria.size())
                .mapToObj(at -> one.points()
                        .get(at)
                        .orElseThrow()
                        .divide(criteria.get(at).highest()))
                .min(Comparator.naturalOrder())
                .orElse(BigFraction.ZERO);
    }

    /** All of them, those that wait last. */
    List<Ranked> all() {
        return Stream.concat(ranked.stream(), waiting.stream()).toList();
    }

    Optional<Ranked> find(String applicationId) {
        return all().stream().filter(one -> one.id().equals(applicationId)).findFirst();
    }

    /**
     * Which applications are passed over by a decision: one that ranks lower fares better. Selected is better than a place on
     * the reserve list, and an earlier place there better than a later one.
     */
    List<String> passedOver(Collection<DecideRound.Chosen> chosen) {
        var fares = chosen.stream()
                .collect(Collectors.toMap(
                        DecideRound.Chosen::applicationId,
                        one -> one.outcome().ordinal() * 1_000_000
                                + one.reserve().orElse(0)));
        var passed = new ArrayList<String>();
        var best = Integer.MAX_VALUE;
        for (var one : ranked.reversed()) {
            var fare = fares.get(one.id());
            if (fare > best) {
                passed.add(one.id());
            }
            best = Math.min(best, fare);
        }
        return passed.reversed();
    }
}
