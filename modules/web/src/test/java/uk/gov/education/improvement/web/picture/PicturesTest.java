package uk.gov.education.improvement.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.registry.funding.Balances;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.web.picture.HexMap.Hexagon;
import uk.gov.education.improvement.web.picture.LaneChart.Bar;
import uk.gov.education.improvement.web.picture.LaneChart.Drawn;
import uk.gov.education.improvement.web.picture.LaneChart.Lane;
import uk.gov.education.improvement.web.picture.LaneChart.Tick;
import uk.gov.education.improvement.web.picture.LaneChart.Years;

class PicturesTest {
    private static final Category GOOD = new Category("G", "Good", Paint.LIGHT_GREEN);
    private static final Category BAD = new Category("I", "Inadequate", Paint.DARK_RED);

    /** WCAG 2.2, 1.4.3. */
    @ParameterizedTest
    @EnumSource(Paint.class)
    void ink_can_be_read_on_its_fill(Paint paint) {
        assertTrue(contrast(paint.ink(), paint.fill()) >= 4.5, paint + " " + contrast(paint.ink(), paint.fill()));
    }

    @Test
    void a_contrast_that_is_too_low_is_seen() {
        assertTrue(contrast("#ffffff", "#ffdd00") < 4.5);
    }

    @ParameterizedTest
    @CsvSource({"York, York", "Nottinghamshire, Nott…", "Westmorland and Furness, West…"})
    void a_text_is_cut_where_there_is_no_room(String text, String fitting) {
        var shown = Lettering.fitting(text, 10, 33);

        assertEquals(fitting.substring(0, 3), shown.substring(0, 3));
        assertEquals(fitting.endsWith("…"), shown.endsWith("…"));
        assertTrue(Lettering.width(shown.replace("…", ""), 10) <= 33, shown);
    }

    @Test
    void a_bar_is_a_share_of_the_room_there_is_so_that_none_is_cut() {
        var three = new CountBars.Bar("Improved", 3, 10, "3 of 10");
        var none = new CountBars.Bar("Nothing", 0, 0, "none");
        var bars = new CountBars("Changes", "3 of 10 improved", List.of(three, none));

        assertEquals("30.0%", bars.width(three));
        assertEquals("100.0%", bars.whole(three));
        assertEquals("0.0%", bars.width(none));
        assertEquals("100.0%", bars.whole(none));
    }

    @Test
    void bars_of_one_scale_draw_one_council_alike() {
        var few = new CountBars.Bar("Below good", 1, 75, "1 of 75");
        var all = new CountBars.Bar("Strand", 1, 150, "1 of 150");
        var bars = new CountBars("Reach", "1 council", List.of(few, all), Optional.of(150L));

        assertEquals("50.0%", bars.whole(few));
        assertEquals("100.0%", bars.whole(all));
        assertEquals(bars.width(all), bars.width(few));
    }

    @Test
    void a_bar_of_money_is_drawn_to_the_scale_of_the_largest_and_says_what_it_shows() {
        var bars = MoneyBars.of(
                "Money",
                "two lines",
                List.of(
                        new MoneyBars.Bar("Large", balances(1_000, 500, 300, 200)),
                        new MoneyBars.Bar("Small", balances(500, 500, 0, 0))));

        var large = bars.drawn(0);
        var small = bars.drawn(1);

        assertEquals("Of £15 provided to two lines, £2 is paid, £3 is committed and £10 is left.", bars.sentence());
        assertEquals(
                List.of("190.0", "285.0", "475.0"),
                large.stream().map(MoneyBars.Drawn::width).toList());
        assertEquals(
                List.of("0.0", "190.0", "475.0"),
                large.stream().map(MoneyBars.Drawn::x).toList());
        assertEquals(
                List.of("475.0"), small.stream().map(MoneyBars.Drawn::width).toList());
        assertEquals("Left £5", small.getFirst().text());
    }

    private static Balances balances(long provided, long available, long committed, long paid) {
        return new Balances(new Money(provided), new Money(available), new Money(committed), new Money(paid));
    }

    @Test
    void hexagons_of_one_row_stand_side_by_side_and_the_next_row_between_them() {
        var first = hexagon(0, 0);
        var second = hexagon(1, 0);
        var below = hexagon(0, 1);

        assertEquals((x(first) + x(second)) / 2, x(below), 0.1);
    }

    @Test
    void a_map_is_as_large_as_what_stands_in_it() {
        var map = new HexMap(
                "A map", "", List.of(hexagon(0, 0), hexagon(3, 5)), Legend.counting(List.of(GOOD), List.of(GOOD)));
        var box = Arrays.stream(map.viewBox().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        for (var hexagon : map.hexagons()) {
            for (var corner : hexagon.points().split(" ")) {
                var x = Double.parseDouble(corner.split(",")[0]);
                var y = Double.parseDouble(corner.split(",")[1]);
                assertTrue(x > 0 && x < box[2] && y > 0 && y < box[3], corner + " in " + map.viewBox());
            }
        }
    }

    @Test
    void a_legend_counts_and_says_what_there_is() {
        var legend = Legend.counting(List.of(GOOD, BAD), List.of(GOOD, GOOD));

        assertEquals(List.of(new Legend.Entry(GOOD, 2)), legend.entries());
        assertEquals("good 2", legend.inWords());
    }

    @Test
    void a_bar_stands_where_its_days_stand_and_ends_at_the_edge() {
        var drawn = chart(bar("2013-01-01", "2014-01-01"), bar("2009-01-01", "2030-01-01"))
                .drawn(0);

        assertEquals(380, Double.parseDouble(drawn.getFirst().x()), 1);
        assertEquals(190, Double.parseDouble(drawn.getFirst().width()), 1);
        assertEquals(190, Double.parseDouble(drawn.getLast().x()), 1);
        assertEquals(760, Double.parseDouble(drawn.getLast().width()), 1);
    }

    @Test
    void what_lies_outside_the_years_is_not_drawn() {
        var chart = chart(bar("2009-01-01", "2012-01-01"), bar("2016-01-01", "2017-01-01"));

        assertEquals(List.of(), chart.drawn(0));
    }

    @Test
    void a_short_bar_has_its_mark_alone_and_a_shorter_one_nothing() {
        var drawn = chart(
                        bar("2012-01-01", "2013-01-01"),
                        bar("2013-01-01", "2013-02-15"),
                        bar("2014-01-01", "2014-01-05"))
                .drawn(0);

        assertEquals(
                List.of("Good, as they said", "G", ""),
                drawn.stream().map(Drawn::text).toList());
    }

    @Test
    void where_there_are_many_years_not_every_one_is_named() {
        var chart = new LaneChart("", "", new Years(1990, 2030), List.of(), Optional.empty(), new Legend(List.of()));

        assertEquals(41, chart.ticks().size());
        assertTrue(
                chart.ticks().stream().map(Tick::label).filter(String::isEmpty).count() > 20);
    }

    @Test
    void years_that_run_backwards_are_none() {
        assertThrows(IllegalArgumentException.class, () -> new Years(2014, 2013));
    }

    private static Hexagon hexagon(int column, int row) {
        return new Hexagon(column, row, "York", Optional.of(GOOD), "/");
    }

    private static double x(Hexagon hexagon) {
        return Double.parseDouble(hexagon.x());
    }

    private static LaneChart chart(Bar... bars) {
        return new LaneChart(
                "A picture",
                "",
                new Years(2012, 2015),
                List.of(new Lane("Overall", List.of(bars))),
                Optional.empty(),
                new Legend(List.of()));
    }

    private static Bar bar(String from, String until) {
        return new Bar(Optional.of(LocalDate.parse(from)), LocalDate.parse(until), true, GOOD, "Good, as they said");
    }

    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        var part = (value & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
