package uk.gov.education.improvement.web.picture;

import java.util.List;
import uk.gov.education.improvement.registry.funding.Balances;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * What became of some budgets, a bar to each: paid, committed, and left. All bars are drawn to one scale.
 *
 * @param sentence computed from what it shows
 */
public record MoneyBars(String title, String sentence, List<Bar> bars) {
    private static final Category PAID = new Category("P", "Paid", Paint.DARK_GREEN);
    private static final Category COMMITTED = new Category("C", "Committed", Paint.YELLOW);
    private static final Category LEFT = new Category("L", "Left", Paint.LIGHT_BLUE);

    private static final int FROM = 0;
    private static final int ROOM = 950;
    private static final int TOP = 4;
    private static final int STEP = 56;
    private static final int NAME = 20;
    private static final int BAR = 24;
    private static final int SIZE = 14;
    private static final int INSIDE = 5;

    public record Bar(String name, Balances balances) {}

    /** A part of a bar where it is drawn. */
    public record Drawn(String x, String y, String width, String textX, String textY, String text, Category category) {}

    /** What became of these, in one sentence. */
    public static MoneyBars of(String title, String whose, List<Bar> bars) {
        var total = Balances.sum(bars.stream().map(Bar::balances).toList());
        return new MoneyBars(
                title,
                "Of " + total.provided().inWords() + " provided to " + whose + ", "
                        + total.paid().inWords()
                        + " is paid, " + total.committed().inWords() + " is committed and "
                        + total.available().inWords() + " is left.",
                bars);
    }

    public Legend legend() {
        return new Legend(
                List.of(new Legend.Entry(PAID, 0), new Legend.Entry(COMMITTED, 0), new Legend.Entry(LEFT, 0)));
    }

    public String viewBox() {
        return "0 0 960 " + (TOP + bars.size() * STEP);
    }

    public String barHeight() {
        return HexMap.number(BAR);
    }

    public String nameY(int bar) {
        return HexMap.number(TOP + bar * STEP + SIZE);
    }

    public String name(Bar bar) {
        return Lettering.fitting(bar.name() + ": " + bar.balances().provided().inWords(), SIZE, ROOM);
    }

    /** The parts of a bar that are more than nothing, from the left. */
    public List<Drawn> drawn(int place) {
        var balances = bars.get(place).balances();
        var y = TOP + place * STEP + NAME;
        var paid = width(balances.paid());
        var committed = width(balances.committed());
        return List.of(
                        draw(FROM, y, balances.paid(), PAID),
                        draw(FROM + paid, y, balances.committed(), COMMITTED),
                        draw(FROM + paid + committed, y, balances.available(), LEFT))
                .stream()
                .filter(part -> !part.width().equals(HexMap.number(0)))
                .toList();
    }

    private Drawn draw(double x, double y, Money money, Category category) {
        var width = width(money);
        var words = category.label() + " " + money.inWords();
        var text = Lettering.width(words, SIZE) + 2 * INSIDE <= width
                ? words
                : Lettering.width(category.mark(), SIZE) + INSIDE <= width ? category.mark() : "";
        return new Drawn(
                HexMap.number(x),
                HexMap.number(y),
                HexMap.number(width),
                HexMap.number(x + INSIDE),
                HexMap.number(y + BAR / 2.0 + SIZE * 0.36),
                text,
                category);
    }

    /** To the scale of the largest budget. Only where a line ends in a picture is money not exact. */
    private double width(Money money) {
        var most = bars.stream()
                .mapToLong(bar -> bar.balances().provided().pence())
                .max()
                .orElse(0);
        return most == 0 ? 0 : (double) ROOM * money.pence() / most;
    }
}
