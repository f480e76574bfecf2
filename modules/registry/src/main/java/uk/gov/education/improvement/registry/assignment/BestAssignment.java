package uk.gov.education.improvement.registry.assignment;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The best assignment of providers to needs within the days that they have left, by Timefold.
 *
 * @param chosen who serves each need that is served, by its id
 * @param total what they bring together: the gain of each by its urgency
 * @param bouts how many were looked for; the same needs, offers, seed and number of bouts give the same again
 */
public record BestAssignment(Map<String, Served> chosen, long total, int bouts) {
    /** How much worse a proposal may be at first, to come to better ones: half of what a need brings; less in each later bout. */
    private static final int TEMPERATURE = 5_000;

    /** The most bouts: after some of them little is found that is better. */
    public static final int BOUTS = 10;

    /**
     * How long is looked for. What was found is told between bouts, and it is asked whether to go on.
     *
     * @param moves tried in each bout, from 1
     */
    public record Effort(long seed, int bouts, long moves) {
        /** For as many needs: enough to be within a hundredth of the best, see docs/performance.md. */
        public static Effort enough(long seed, int needs) {
            return new Effort(seed, BOUTS, Math.max(20_000L, needs * 200L));
        }
    }

    /** Told between bouts. */
    @FunctionalInterface
    public interface Watch {
        /**
         * @param bouts how many are over, from 1
         * @param total of the best that was found by then
         */
        boolean goesOn(int bouts, long total);
    }

    /** @return one that gives no more days than there are, but for what is pinned: the best that was found */
    public static BestAssignment of(Collection<Want> wants, Collection<Offer> offers, Effort effort, Watch watch) {
        if (wants.isEmpty()) {
            return new BestAssignment(Map.of(), 0, 0);
        }
        var ordered = wants.stream()
                .sorted(Comparator.comparingInt(Want::urgency).reversed().thenComparing(Want::needId))
                .toList();
        var left = new Left(offers);
        var chosen = new TreeMap<String, Served>();
        ordered.forEach(want ->
                want.pinned().ifPresent(provider -> chosen.put(want.needId(), left.take(want, provider))));
        var found = new Proposal(ordered.stream()
                .filter(want -> want.pinned().isEmpty())
                .map(want -> new Choice(want, left.serving(want)))
                .toList());
        var pinned = ordered.stream()
                .mapToLong(want -> (long) want.pinned()
                                .map(provider -> want.gains().getOrDefault(provider, 0))
                                .orElse(0)
                        * want.urgency())
                .sum();
        var bouts = 0;
        do {
            if (!found.choices().isEmpty()) {
                found = SolverFactory.<Proposal>create(config(effort, bouts))
                        .buildSolver()
                        .solve(found);
            }
            bouts++;
        } while (watch.goesOn(bouts, pinned + found.total()) && bouts < effort.bouts());
        found.choices().stream()
                .filter(choice -> choice.offer() != null)
                .forEach(choice -> chosen.put(
                        choice.needId(),
                        new Served(
                                choice.offer().provider(),
                                Optional.of(choice.offer().theme()))));
        return new BestAssignment(chosen, pinned + found.total(), bouts);
    }

    /** The days that are left, in an order of their own, so that it does not matter in which they came. */
    private static final class Left {
        private final List<Offer> offers;

        Left(Collection<Offer> offers) {
            this.offers = new ArrayList<>(offers.stream()
                    .sorted(Comparator.comparing(Offer::provider).thenComparing(Offer::theme))
                    .toList());
        }

        /** What a person has settled on takes the days of the theme of which most are left. */
        Served take(Want want, String provider) {
            var from = offers.stream()
                    .filter(offer -> offer.provider().equals(provider))
                    .filter(offer -> want.themes().contains(offer.theme()))
                    .reduce((most, next) -> next.halfDays() > most.halfDays() ? next : most);
            from.ifPresent(offer -> offers.set(
                    offers.indexOf(offer),
                    new Offer(provider, offer.theme(), Math.max(0, offer.halfDays() - want.halfDays()))));
            return new Served(provider, from.map(Offer::theme));
        }

        /** Who has too few days for it is no choice. */
        List<Offer> serving(Want want) {
            return offers.stream()
                    .filter(offer -> want.themes().contains(offer.theme()))
                    .filter(offer -> want.gains().containsKey(offer.provider()))
                    .filter(offer -> offer.halfDays() >= want.halfDays())
                    .toList();
        }
    }

    private static SolverConfig config(Effort effort, int bout) {
        return new SolverConfig()
                .withSolutionClass(Proposal.class)
                .withEntityClasses(Choice.class)
                .withConstraintProviderClass(Constraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(effort.seed() + bout)
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        // the usual search stays where it is in small cases and misses the best
                        new LocalSearchPhaseConfig()
                                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                        .withAcceptorTypeList(List.of(AcceptorType.SIMULATED_ANNEALING))
                                        .withSimulatedAnnealingStartingTemperature(
                                                "4hard/%dsoft".formatted(TEMPERATURE >> bout)))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                        .withMoveSelectors(
                                                new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(effort.moves())));
    }
}
