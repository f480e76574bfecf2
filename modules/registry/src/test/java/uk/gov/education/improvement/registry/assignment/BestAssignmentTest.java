package uk.gov.education.improvement.registry.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/** The best choice of providers for many needs at once, against all there are where they can be counted. */
class BestAssignmentTest {
    private static final int DAYS = 20;

    private static final BestAssignment.Effort EFFORT = new BestAssignment.Effort(7, 3, 2_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void of_few_needs_it_is_the_best_of_all_there_are(long seed) {
        var random = new Random(seed);
        var offers = offers(random, 3);
        var wants = wants(random, 6, 3);

        var best = best(wants, offers);

        assertEquals(best(wants, capacities(offers), 0), best.total());
        assertEquals(total(wants, providers(best)), best.total());
        assertTrue(
                isPossible(wants, offers, providers(best)), () -> best.chosen().toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void of_sixty_needs_and_twenty_partners_it_is_within_a_hundredth_of_what_a_linear_programme_says(long seed) {
        var random = new Random(seed);
        var offers = IntStream.range(0, 20)
                .mapToObj(at -> new Offer("provider-" + at, "neglect", DAYS * (1 + random.nextInt(5))))
                .toList();
        var wants = IntStream.range(0, 60)
                .mapToObj(at -> want("need-" + at, DAYS, 1 + random.nextInt(3), gains(random, 20, 4)))
                .toList();

        var best = BestAssignment.of(wants, offers, BestAssignment.Effort.enough(seed, 60), (bouts, total) -> true);

        // needs of one size, and days in multiples of it: then the programme has its best at whole numbers
        var bound = bound(wants, offers);
        assertTrue(best.total() <= Math.round(bound), () -> best.total() + " of " + bound);
        assertTrue(best.total() >= 0.99 * bound, () -> best.total() + " of " + bound);
    }

    @Test
    void of_a_thousand_needs_and_three_hundred_partners_it_is_within_two_hundredths_of_a_planted_best() {
        var random = new Random(5);
        var offers = IntStream.range(0, 300)
                .mapToObj(at -> new Offer("provider-" + at, "neglect", 4 * DAYS))
                .toList();
        var planted = new ArrayList<Want>();
        for (var at = 0; at < 1_000; at++) {
            var gains = new HashMap<>(gains(random, 300, 3));
            gains.replaceAll((provider, gain) -> gain * 8 / 10);
            gains.put("provider-" + at % 300, 8_500 + random.nextInt(1_500));
            planted.add(want("need-" + at, DAYS, 1 + random.nextInt(3), gains));
        }
        // nobody can bring a need more than its planted partner, and all of these have the days
        var bound = planted.stream()
                .mapToLong(want -> (long) want.urgency()
                        * want.gains().values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElseThrow())
                .sum();

        var best =
                BestAssignment.of(planted, offers, BestAssignment.Effort.enough(5, 1_000), (bouts, total) -> bouts < 3);

        assertTrue(best.total() >= 0.98 * bound, () -> best.total() + " of " + bound);
    }

    @Test
    void the_more_urgent_need_gets_the_days_that_are_left() {
        var offers = List.of(new Offer("one", "neglect", 10));
        var wants = List.of(want("later", 10, 1, Map.of("one", 9_000)), want("urgent", 10, 3, Map.of("one", 8_000)));

        assertEquals(Map.of("urgent", "one"), providers(best(wants, offers)));
    }

    @Test
    void a_need_goes_to_its_second_best_where_another_has_more_of_the_first() {
        var offers = List.of(new Offer("one", "neglect", 10), new Offer("two", "neglect", 10));
        var wants = List.of(
                want("a", 10, 1, Map.of("one", 9_000, "two", 8_000)),
                want("b", 10, 1, Map.of("one", 8_500, "two", 1_000)));

        assertEquals(Map.of("a", "two", "b", "one"), providers(best(wants, offers)));
    }

    @Test
    void what_a_person_has_settled_on_stays() {
        var offers = List.of(new Offer("one", "neglect", 10), new Offer("two", "neglect", 10));
        var pinned = new Want("a", List.of("neglect"), 10, 1, Map.of("one", 9_000, "two", 10), Optional.of("two"));
        var other = want("b", 10, 1, Map.of("one", 5_000, "two", 9_000));

        assertEquals(Map.of("a", "two", "b", "one"), providers(best(List.of(pinned, other), offers)));
    }

    @Test
    void what_a_person_has_settled_on_stays_beyond_the_days_there_are_and_nobody_else_gets_them() {
        var offers = List.of(new Offer("one", "neglect", 8));
        var pinned = new Want("a", List.of("neglect"), 10, 1, Map.of(), Optional.of("one"));
        var other = want("b", 2, 3, Map.of("one", 5_000));

        var best = best(List.of(pinned, other), offers);

        assertEquals(Map.of("a", "one"), providers(best));
        assertEquals(0, best.total());
    }

    @Test
    void a_need_of_two_themes_takes_the_days_of_the_one_that_is_left_to_it() {
        var offers = List.of(new Offer("one", "neglect", 10), new Offer("one", "care", 10));
        var both = new Want("a", List.of("neglect", "care"), 10, 1, Map.of("one", 9_000), Optional.empty());
        var neglect = want("b", 10, 1, Map.of("one", 8_000));

        assertEquals(
                Map.of(
                        "a", new Served("one", Optional.of("care")),
                        "b", new Served("one", Optional.of("neglect"))),
                best(List.of(both, neglect), offers).chosen());
    }

    @Test
    void who_breaks_a_rule_is_not_chosen_however_many_days_it_has() {
        var offers = List.of(new Offer("one", "neglect", 1_000), new Offer("two", "neglect", 9));

        var best = best(List.of(want("a", 10, 1, Map.of("two", 9_000))), offers);

        assertEquals(Map.of(), best.chosen());
    }

    @Test
    void days_of_another_theme_serve_no_need() {
        var offers = List.of(new Offer("one", "care", 100));

        assertEquals(
                Map.of(),
                best(List.of(want("a", 2, 1, Map.of("one", 9_000))), offers).chosen());
    }

    @Test
    void no_need_has_no_assignment() {
        assertEquals(new BestAssignment(Map.of(), 0, 0), best(List.of(), List.of()));
    }

    @Test
    void the_same_seed_gives_the_same_again_in_whatever_order_things_come() {
        var random = new Random(3);
        var offers = offers(random, 8);
        var wants = wants(random, 40, 8);

        var first = best(wants, offers);

        assertEquals(first, best(wants.reversed(), offers.reversed()));
    }

    @Test
    void it_ends_between_two_bouts_when_it_is_told_to() {
        var random = new Random(3);
        var told = new ArrayList<Integer>();

        var best = BestAssignment.of(wants(random, 10, 4), offers(random, 4), EFFORT, (bouts, total) -> {
            told.add(bouts);
            return bouts < 2;
        });

        assertEquals(2, best.bouts());
        assertEquals(List.of(1, 2), told);
    }

    private static double bound(List<Want> wants, List<Offer> offers) {
        var model = new ExpressionsBasedModel();
        var days = offers.stream()
                .collect(Collectors.toMap(
                        Offer::provider,
                        offer -> model.newExpression(offer.provider()).upper(offer.halfDays())));
        for (var want : wants) {
            var once = model.newExpression(want.needId()).upper(1);
            want.gains().forEach((provider, gain) -> {
                var share = model.newVariable(want.needId() + provider).lower(0).weight((long) gain * want.urgency());
                once.set(share, 1);
                days.get(provider).set(share, want.halfDays());
            });
        }
        return model.maximise().getValue();
    }

    /** @param of so many one is left out by a rule */
    private static Map<String, Integer> gains(Random random, int providers, int of) {
        return IntStream.range(0, providers)
                .boxed()
                .filter(provider -> random.nextInt(of) > 0)
                .collect(Collectors.toMap(provider -> "provider-" + provider, provider -> 1 + random.nextInt(10_000)));
    }

    private static BestAssignment best(List<Want> wants, List<Offer> offers) {
        return BestAssignment.of(wants, offers, EFFORT, (bouts, total) -> true);
    }

    private static Map<String, String> providers(BestAssignment best) {
        return best.chosen().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().provider()));
    }

    /** The most that the needs from one on can bring, by trying all. */
    private static long best(List<Want> wants, Map<String, Integer> left, int from) {
        if (from == wants.size()) {
            return 0;
        }
        var want = wants.get(from);
        var most = best(wants, left, from + 1);
        for (var gain : want.gains().entrySet()) {
            var days = left.get(gain.getKey());
            if (days >= want.halfDays()) {
                var rest = new HashMap<>(left);
                rest.put(gain.getKey(), days - want.halfDays());
                most = Math.max(most, (long) gain.getValue() * want.urgency() + best(wants, rest, from + 1));
            }
        }
        return most;
    }

    private static long total(List<Want> wants, Map<String, String> chosen) {
        return wants.stream()
                .filter(want -> chosen.containsKey(want.needId()))
                .mapToLong(want -> (long) want.gains().get(chosen.get(want.needId())) * want.urgency())
                .sum();
    }

    private static boolean isPossible(List<Want> wants, List<Offer> offers, Map<String, String> chosen) {
        var given = wants.stream()
                .filter(want -> chosen.containsKey(want.needId()))
                .collect(Collectors.groupingBy(
                        want -> chosen.get(want.needId()), Collectors.summingInt(Want::halfDays)));
        return offers.stream().allMatch(offer -> given.getOrDefault(offer.provider(), 0) <= offer.halfDays());
    }

    private static Map<String, Integer> capacities(List<Offer> offers) {
        return offers.stream().collect(Collectors.toMap(Offer::provider, Offer::halfDays));
    }

    private static List<Offer> offers(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> new Offer("provider-" + at, "neglect", 10 + random.nextInt(30)))
                .toList();
    }

    private static List<Want> wants(Random random, int many, int providers) {
        return IntStream.range(0, many)
                .mapToObj(at ->
                        want("need-" + at, 5 + random.nextInt(20), 1 + random.nextInt(3), gains(random, providers, 5)))
                .toList();
    }

    private static Want want(String id, int halfDays, int urgency, Map<String, Integer> gains) {
        return new Want(id, List.of("neglect"), halfDays, urgency, gains, Optional.empty());
    }
}
