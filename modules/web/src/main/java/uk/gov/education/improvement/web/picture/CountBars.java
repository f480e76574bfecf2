package uk.gov.education.improvement.web.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many of how many, a bar to each: the whole bar stands for all there could be.
 *
 * @param sentence computed from what it shows
 */
public record CountBars(String title, String sentence, List<Bar> bars) {
    private static final int ROOM = 950;
    private static final int TOP = 4;
    private static final int STEP = 52;
    private static final int NAME = 20;
    private static final int BAR = 20;
    private static final int SIZE = 14;

    /**
     * @param of what the whole bar stands for
     * @param words what is said after the name
     * @param range in which the true share may lie, where one is known
     */
    public record Bar(String name, long count, long of, String words, Optional<Range> range) {
        public Bar(String name, long count, long of, String words) {
            this(name, count, of, words, Optional.empty());
        }

        String inWords() {
            return name + ": " + words;
        }
    }

    /** From 0 to 1. */
    public record Range(BigDecimal lowest, BigDecimal highest) {}

    public String viewBox() {
        return "0 0 960 " + (TOP + bars.size() * STEP);
    }

    public String barHeight() {
        return HexMap.number(BAR);
    }

    public Paint paint() {
        return Paint.DARK_GREEN;
    }

    public String nameY(int bar) {
        return HexMap.number(TOP + bar * STEP + SIZE);
    }

    public String barY(int bar) {
        return HexMap.number(TOP + bar * STEP + NAME);
    }

    /** The whole width, which the bar is a part of. */
    public String whole() {
        return HexMap.number(ROOM);
    }

    public String width(Bar bar) {
        return HexMap.number(bar.of() == 0 ? 0 : (double) ROOM * bar.count() / bar.of());
    }

    /** Of the line that shows a range: where it stands below the top of the bar. */
    public String rangeY(int bar) {
        return HexMap.number(TOP + bar * STEP + NAME + BAR / 2.0);
    }

    public String rangeTop(int bar) {
        return HexMap.number(TOP + bar * STEP + NAME + BAR / 4.0);
    }

    public String rangeFoot(int bar) {
        return HexMap.number(TOP + bar * STEP + NAME + BAR * 3 / 4.0);
    }

    public String at(BigDecimal share) {
        return HexMap.number(ROOM * share.doubleValue());
    }

    public String name(Bar bar) {
        return Lettering.fitting(bar.inWords(), SIZE, ROOM);
    }
}
