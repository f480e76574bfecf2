package uk.gov.education.improvement.web.pages.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.web.picture.Category;
import uk.gov.education.improvement.web.picture.Paint;

/** How statuses are shown in pictures, as {@link Tags} shows them in text. The mark says it all; the colour only helps. */
public final class Marks {
    /** No graded judgement is recorded by the day: not one of the grades, and not "not judged" either. */
    public static final Category NOT_RECORDED = new Category("–", "No judgement recorded", Paint.GREY);

    private static final Category NO_SUCH_GRADE = new Category("*", "No such grade given", Paint.LILAC);
    private static final Category GRADE_NOT_RECORDED = new Category("?", "Grade not recorded", Paint.WHITE);

    private Marks() {}

    public static Category of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> new Category("O", grade.label(), Paint.DARK_GREEN);
            case GOOD -> new Category("G", grade.label(), Paint.LIGHT_GREEN);
            case REQUIRES_IMPROVEMENT -> new Category("RI", grade.label(), Paint.YELLOW);
            case INADEQUATE -> new Category("I", grade.label(), Paint.DARK_RED);
            case NOT_JUDGED -> new Category("N", grade.label(), Paint.GREY);
        };
    }

    public static Category of(PartView part) {
        return switch (part.missing()) {
            case NOT_MISSING -> of(part.grade().orElseThrow());
            case NO_SUCH_PART -> NO_SUCH_GRADE;
            case NOT_JUDGED -> of(Grade.NOT_JUDGED);
            case NOT_RECORDED -> GRADE_NOT_RECORDED;
        };
    }

    /** All that a judgement may be shown as. */
    public static List<Category> judgements() {
        return Stream.concat(
                        Arrays.stream(Grade.values()).map(Marks::of),
                        Stream.of(NO_SUCH_GRADE, GRADE_NOT_RECORDED, NOT_RECORDED))
                .toList();
    }

    public static Category of(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> new Category("E", verdict.label(), Paint.DARK_GREEN);
            case PART_FAILS -> new Category("P", verdict.label(), Paint.ORANGE);
            case OVERALL_BELOW -> new Category("B", verdict.label(), Paint.DARK_RED);
            case NOT_KNOWN -> new Category("?", verdict.label(), Paint.WHITE);
            case NOT_RECORDED -> NOT_RECORDED;
        };
    }

    /** What a lane of a timeline is about, where it is no grade. */
    public static Category of(TimelineView.Kind kind) {
        return switch (kind) {
            case JUDGEMENT -> NOT_RECORDED;
            case INTERVENTION -> new Category("S", "Instrument of intervention", Paint.ORANGE);
            case DESIGNATION -> new Category("P", "Partner", Paint.BLUE);
            case DELIVERER -> new Category("D", "Delivered by another organisation", Paint.LIGHT_BLUE);
            case FORM -> new Category("A", "This authority", Paint.SAND);
            case LINEAGE -> new Category("L", "Predecessor or successor", Paint.LILAC);
            case SUPPORT -> new Category("E", "Support between authorities", Paint.BLUE);
            case MENTION -> new Category("M", "Mentioned in a report", Paint.GREY);
            case NEED -> new Category("N", "Need for support", Paint.LIGHT_BLUE);
        };
    }

    /** All that may be shown in a lane of a timeline. */
    public static List<Category> lanes() {
        return Stream.concat(
                        judgements().stream(),
                        Arrays.stream(TimelineView.Kind.values())
                                .filter(kind -> kind != TimelineView.Kind.JUDGEMENT)
                                .map(Marks::of))
                .toList();
    }

    /** Whether an authority is in intervention. */
    public static Category of(InForce answer) {
        return switch (answer) {
            case YES -> new Category("Y", "In intervention", Paint.DARK_RED);
            case NOT_KNOWN -> new Category("?", "Not known after the last evidence", Paint.YELLOW);
            case NO -> new Category("–", "No instrument in force is recorded", Paint.WHITE);
        };
    }

    public static Category of(Region region) {
        return switch (region) {
            case EAST_MIDLANDS -> new Category("EM", region.label(), Paint.LILAC);
            case EAST_OF_ENGLAND -> new Category("EE", region.label(), Paint.SAND);
            case LONDON -> new Category("L", region.label(), Paint.PURPLE);
            case NORTH_EAST -> new Category("NE", region.label(), Paint.BLUE);
            case NORTH_WEST -> new Category("NW", region.label(), Paint.LIGHT_GREEN);
            case SOUTH_EAST -> new Category("SE", region.label(), Paint.PINK);
            case SOUTH_WEST -> new Category("SW", region.label(), Paint.LIGHT_BLUE);
            case WEST_MIDLANDS -> new Category("WM", region.label(), Paint.TEAL);
            case YORKSHIRE_AND_THE_HUMBER -> new Category("YH", region.label(), Paint.YELLOW);
        };
    }
}
