package uk.gov.education.improvement.web.picture;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What went on side by side over some years, a lane to each.
 *
 * @param sentence computed from what it shows
 * @param mark a day to be marked, such as the one that is looked from
 */
public record LaneChart(
        String title, String sentence, Years years, List<Lane> lanes, Optional<LocalDate> mark, Legend legend) {
    private static final int LEFT = 190;
    private static final int RIGHT = 950;
    private static final int TOP = 26;
    private static final int LANE = 30;
    private static final int BAR = 22;
    private static final int SIZE = 14;
    private static final int INSIDE = 5;

    /** From the first day of a year to the last of another. */
    public record Years(int from, int to) {
        public Years {
            if (from > to) {
                throw new IllegalArgumentException(from + " is after " + to);
            }
        }

        public String inWords() {
            return from == to ? "in " + from : "from " + from + " to " + to;
        }

        private LocalDate first() {
            return Year.of(from).atDay(1);
        }

        private LocalDate end() {
            return Year.of(to + 1).atDay(1);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first()) && day.isBefore(end());
        }

        /** @param until the first day that is no longer meant */
        public boolean overlaps(Optional<LocalDate> from, LocalDate until) {
            return until.isAfter(first())
                    && from.filter(day -> !day.isBefore(end())).isEmpty();
        }
    }

    public record Lane(String name, List<Bar> bars) {}

    /**
     * @param from empty where nobody knows when it began
     * @param until the first day on which it no longer is
     * @param certain false where it may have ended before: drawn by its outline only
     */
    public record Bar(Optional<LocalDate> from, LocalDate until, boolean certain, Category category, String words) {}

    /** A bar where it is drawn. */
    public record Drawn(String x, String y, String width, String textX, String textY, String text, Bar bar) {
        public String fill() {
            return (bar.certain() ? bar.category().paint() : Paint.WHITE).fill();
        }

        public String ink() {
            return (bar.certain() ? bar.category().paint() : Paint.WHITE).ink();
        }
    }

    /** A year on the scale, with its label where there is room for one. */
    public record Tick(String x, String label) {}

    public String viewBox() {
        return "0 0 960 " + HexMap.number(height());
    }

    private double height() {
        return TOP + lanes.size() * LANE + 6;
    }

    public String bottom() {
        return HexMap.number(height() - 4);
    }

    public String barHeight() {
        return HexMap.number(BAR);
    }

    public String nameY(int lane) {
        return HexMap.number(TOP + lane * LANE + BAR / 2.0 + SIZE * 0.36);
    }

    public String shortName(Lane lane) {
        return Lettering.fitting(lane.name(), SIZE, LEFT - 12);
    }

    public List<Tick> ticks() {
        var count = years.to() - years.from() + 1;
        var every = (int) Math.ceil(count * 44.0 / (RIGHT - LEFT));
        return IntStream.rangeClosed(years.from(), years.to())
                .mapToObj(year -> new Tick(
                        HexMap.number(x(Year.of(year).atDay(1))),
                        (year - years.from()) % every == 0 ? Integer.toString(year) : ""))
                .toList();
    }

    public Optional<String> markX() {
        return mark.filter(years::holds).map(day -> HexMap.number(x(day)));
    }

    /** What of a lane lies in these years. */
    public List<Drawn> drawn(int lane) {
        return lanes.get(lane).bars().stream()
                .filter(bar -> years.overlaps(bar.from(), bar.until()))
                .map(bar -> draw(bar, lane))
                .toList();
    }

    private Drawn draw(Bar bar, int lane) {
        var left = x(bar.from().orElse(years.first()));
        // a day is thinner than a line
        var width = Math.max(x(bar.until()) - left, 2);
        var y = TOP + lane * LANE;
        return new Drawn(
                HexMap.number(left),
                HexMap.number(y),
                HexMap.number(width),
                HexMap.number(left + INSIDE),
                HexMap.number(y + BAR / 2.0 + SIZE * 0.36),
                text(bar, width - 2 * INSIDE),
                bar);
    }

    /** All the words, or the mark alone, or nothing: half a word would be a riddle. */
    private static String text(Bar bar, double room) {
        if (Lettering.width(bar.words(), SIZE) <= room) {
            return bar.words();
        }
        if (Lettering.width(bar.category().label(), SIZE) <= room) {
            return bar.category().label();
        }
        return Lettering.width(bar.category().mark(), SIZE) <= room + INSIDE
                ? bar.category().mark()
                : "";
    }

    /** Where a day stands; a day outside these years stands at their edge. */
    private double x(LocalDate day) {
        var all = ChronoUnit.DAYS.between(years.first(), years.end());
        var gone = Math.clamp(ChronoUnit.DAYS.between(years.first(), day), 0, all);
        return LEFT + (RIGHT - LEFT) * (double) gone / all;
    }
}
