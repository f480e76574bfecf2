package uk.gov.education.improvement.web.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many of how many, a bar to each: the whole bar stands for all there could be. Widths are shares of the room there is,
 * so that a bar is never cut where the page is narrow.
 *
 * @param sentence computed from what it shows
 * @param scale what the whole width stands for in all bars; where there is none, it is all there could be of each bar
 */
public record CountBars(String title, String sentence, List<Bar> bars, Optional<Long> scale) {
    public CountBars(String title, String sentence, List<Bar> bars) {
        this(title, sentence, bars, Optional.empty());
    }

    /**
     * @param of what the whole bar stands for
     * @param words what is said after the name
     * @param range in which the true share may lie, where one is known
     */
    public record Bar(String name, long count, long of, String words, Optional<Range> range) {
        public Bar(String name, long count, long of, String words) {
            this(name, count, of, words, Optional.empty());
        }

        public String inWords() {
            return name + ": " + words;
        }
    }

    /** From 0 to 1. */
    public record Range(BigDecimal lowest, BigDecimal highest) {}

    public Paint paint() {
        return Paint.DARK_GREEN;
    }

    /** The width that stands for all there could be, which the bar is a part of. */
    public String whole(Bar bar) {
        return percent(bar.of() == 0 ? 1 : (double) bar.of() / across(bar));
    }

    public String width(Bar bar) {
        return percent(bar.of() == 0 ? 0 : (double) bar.count() / across(bar));
    }

    public String at(BigDecimal share) {
        return percent(share.doubleValue());
    }

    private long across(Bar bar) {
        return scale.orElse(bar.of());
    }

    private static String percent(double share) {
        return HexMap.number(100 * share) + "%";
    }
}
