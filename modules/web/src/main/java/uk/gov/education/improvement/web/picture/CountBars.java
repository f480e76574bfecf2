package uk.gov.education.improvement.web.picture;

import java.util.List;

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
     */
    public record Bar(String name, long count, long of, String words) {
        String inWords() {
            return name + ": " + words;
        }
    }

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

    public String name(Bar bar) {
        return Lettering.fitting(bar.inWords(), SIZE, ROOM);
    }
}
