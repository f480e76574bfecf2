package uk.gov.education.improvement.registry.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.need.Raised.MANAGER;
import static uk.gov.education.improvement.registry.need.Raised.WIGAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Days;
import uk.gov.education.improvement.registry.need.TimeToSupportView.OfRegion;

/** Days from a need to support in place: what is finished, and apart from it what waits. */
class TimeToSupportTest {
    private static final String TODAY = "2026-03-02";

    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
        var raised = new Raised(registry);
        raised.told(raised.of("359", "2026-01-01", Urgency.SOON, "NEGLECT"), NeedAct.PLACE, "2026-01-11");
        raised.told(raised.of("359", "2026-01-01", Urgency.SOON, "NEGLECT", "QUALITY"), NeedAct.PLACE, "2026-01-26");
        var again = raised.of("392", "2026-01-01", Urgency.SOON, "NEGLECT");
        raised.told(again, NeedAct.PLACE, "2026-02-01");
        raised.told(again, NeedAct.REOPEN, "2026-02-10");
        raised.of("392", "2026-01-20", Urgency.URGENT, "QUALITY");
        raised.of("392", "2026-02-20", Urgency.URGENT, "QUALITY");
        raised.took(MANAGER, raised.of("392", "2026-02-20", Urgency.URGENT, "QUALITY"), NeedAct.WITHDRAW);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void the_median_the_lowest_and_the_highest_are_of_what_has_support_and_what_waits_is_counted_apart() {
        var time = registry.timeToSupport.ask(MANAGER, registry.on(TODAY));

        assertEquals(days(3, 25.0, 10, 31, 2, 1), time.all());
        assertEquals(
                List.of(
                        new OfRegion(Region.NORTH_EAST, days(1, 31.0, 31, 31, 2, 1)),
                        new OfRegion(Region.NORTH_WEST, days(2, 17.5, 10, 25, 0, 0))),
                time.regions());
        assertEquals(
                List.of("Neglect", "Performance and quality assurance"),
                time.themes().stream().map(of -> of.theme().name()).toList());
        assertEquals(days(3, 25.0, 10, 31, 0, 0), time.themes().getFirst().days());
        assertEquals(days(1, 25.0, 25, 25, 2, 1), time.themes().getLast().days());
        assertEquals(
                List.of("0 14 1", "15 28 1", "29 84 1", "85 182 0", "183 on 0"),
                time.spans().stream()
                        .map(span -> span.from() + " "
                                + span.until().map(String::valueOf).orElse("on") + " " + span.placed())
                        .toList());
    }

    @Test
    void who_waits_longest_comes_first_and_is_late_when_its_time_is_over() {
        var waiting = registry.timeToSupport.ask(MANAGER, registry.on(TODAY)).waiting();

        assertEquals(
                List.of("41 true", "10 false"),
                waiting.stream().map(one -> one.days() + " " + one.late()).toList());
        assertEquals("North Tyneside", waiting.getFirst().authority().name());
        assertEquals("A stronger front door", waiting.getFirst().title());
    }

    @Test
    void on_an_earlier_day_it_says_what_was_then_and_an_authority_is_told_its_own() {
        var then = registry.timeToSupport.ask(MANAGER, registry.on("2026-01-12"));

        assertEquals(days(1, 10.0, 10, 10, 2, 0), then.all());
        assertEquals(
                days(2, 17.5, 10, 25, 0, 0),
                registry.timeToSupport.ask(WIGAN, registry.on(TODAY)).all());
        assertEquals(
                new Days(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0),
                registry.timeToSupport.ask(MANAGER, registry.on("2025-12-31")).all());
    }

    @Test
    void the_headline_alone_says_the_same_on_each_day_to_each_reader_by_two_statements() {
        var today = registry.on(TODAY);
        var days = LocalDate.parse("2025-12-31")
                .datesUntil(LocalDate.parse("2026-03-05"))
                .toList();

        assertEquals(
                all(days, asAt -> registry.timeToSupport.ask(MANAGER, asAt).all()),
                all(days, asAt -> registry.timeToSupport.headline(MANAGER, asAt)));
        assertEquals(
                all(days, asAt -> registry.timeToSupport.ask(WIGAN, asAt).all()),
                all(days, asAt -> registry.timeToSupport.headline(WIGAN, asAt)));
        assertEquals(
                2,
                registry.database
                        .statementsOf(() -> registry.timeToSupport.headline(MANAGER, today))
                        .size());
    }

    /** As it is known on each of the days, and earlier. */
    private static List<Days> all(List<LocalDate> days, Function<AsAt, Days> asked) {
        return days.stream()
                .flatMap(day ->
                        Stream.of(AsAt.day(day, registry.now()), new AsAt(day, day.minusDays(12), registry.now())))
                .map(asked)
                .toList();
    }

    private static Days days(int placed, double median, long lowest, long highest, int waiting, int late) {
        return new Days(placed, Optional.of(median), Optional.of(lowest), Optional.of(highest), waiting, late);
    }
}
