package uk.gov.education.improvement.web.pages.counterpart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.counterpart.Counts;
import uk.gov.education.improvement.registry.counterpart.Course;
import uk.gov.education.improvement.registry.counterpart.GradeChange;
import uk.gov.education.improvement.registry.counterpart.Meanwhile;
import uk.gov.education.improvement.registry.counterpart.Report;
import uk.gov.education.improvement.registry.counterpart.Share;
import uk.gov.education.improvement.registry.counterpart.Window;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.web.govuk.Tag;
import uk.gov.education.improvement.web.picture.CountBars;

/** How what came after support is said. */
public final class Compared {
    private Compared() {}

    /** What cannot be concluded, on every page. */
    public static final String CAUTION =
            "This shows what followed support, and not what caused it. Support is not given by chance: who has it may have"
                    + " been in deeper trouble, or readier to change, than others with the same grade. Those beside it may"
                    + " have had help that is not recorded here.";

    /** {@code 4 of 9 improved; the true share may lie anywhere from 19% to 73%}. */
    static String inWords(Share share) {
        return share.of() == 0
                ? "none can be compared"
                : share.improved() + " of " + share.of() + " improved (the true share may lie anywhere from "
                        + percent(share.lowest().orElseThrow()) + " to "
                        + percent(share.highest().orElseThrow()) + ")";
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }

    /** {@code 4 improved, 5 stayed the same, none became worse, 1 has no next report in that time}. */
    static String inWords(Counts counts) {
        var words = new ArrayList<>(List.of(
                count(counts.improved()) + " improved",
                count(counts.same()) + " stayed the same",
                count(counts.worse()) + " became worse"));
        if (counts.notYet() > 0) {
            words.add(counts.notYet() + (counts.notYet() == 1 ? " has" : " have") + " no next report in that time");
        }
        if (counts.notComparable() > 0) {
            words.add(counts.notComparable() + " cannot be compared, for want of an overall grade");
        }
        if (counts.noReportBefore() > 0) {
            words.add(counts.noReportBefore() + (counts.noReportBefore() == 1 ? " has" : " have")
                    + " no report before the support");
        }
        return String.join(", ", words);
    }

    private static String count(int many) {
        return many == 0 ? "none" : String.valueOf(many);
    }

    /** How often each change came about, of those that stand beside. */
    static List<CountBars.Bar> bars(Counts counts) {
        var all = counts.compared() + counts.notYet() + counts.notComparable();
        var bars = new ArrayList<CountBars.Bar>();
        bars.add(bar(GradeChange.IMPROVED, counts.improved(), all));
        bars.add(bar(GradeChange.SAME, counts.same(), all));
        bars.add(bar(GradeChange.WORSE, counts.worse(), all));
        bars.add(bar(GradeChange.NOT_YET, counts.notYet(), all));
        if (counts.notComparable() > 0) {
            bars.add(bar(GradeChange.NOT_COMPARABLE, counts.notComparable(), all));
        }
        return bars;
    }

    private static CountBars.Bar bar(GradeChange change, int count, int all) {
        return new CountBars.Bar(change.label(), count, all, count + " of " + all);
    }

    /** A share with its range. */
    static CountBars.Bar bar(String name, Share share) {
        return new CountBars.Bar(
                name,
                share.improved(),
                share.of(),
                share.of() == 0 ? "none can be compared" : share.improved() + " of " + share.of() + " improved",
                share.lowest()
                        .map(lowest ->
                                new CountBars.Range(lowest, share.highest().orElseThrow())));
    }

    /** {@code requires improvement (3 May 2019)}. */
    static String dated(Report report) {
        return grade(Optional.of(report)) + " (" + report.publishedInWords() + ")";
    }

    /** {@code While support was given, not compared: 2 reports, the last good (3 May 2019)}; blank where there is none. */
    public static String inWords(Meanwhile meanwhile) {
        return meanwhile
                .last()
                .map(last -> "While support was given, not compared: "
                        + (meanwhile.reports() > 1 ? meanwhile.reports() + " reports, the last " : "") + dated(last))
                .orElse("");
    }

    /** {@code from January 2018 to 2021}. */
    static String during(Window window) {
        return "from " + window.began().inWords() + " to " + window.ended().inWords();
    }

    static String grade(Optional<Report> report) {
        return report.flatMap(Report::overall)
                .map(Grade::label)
                .map(label -> label.toLowerCase(Locale.ROOT))
                .orElse("no overall grade");
    }

    static String untilInWords(Window window) {
        return PartialDate.on(window.until()).inWords();
    }

    public static Tag tag(Course course) {
        var change = course.change();
        return Tag.of(
                change.label(),
                switch (change) {
                    case IMPROVED -> Tag.Colour.GREEN;
                    case SAME -> Tag.Colour.BLUE;
                    case WORSE -> Tag.Colour.ORANGE;
                    case NOT_COMPARABLE, NOT_YET, NO_REPORT_BEFORE -> Tag.Colour.GREY;
                });
    }

    /** How it is made, a sentence a line. */
    public static List<String> method(Optional<String> neighbours) {
        return List.of(
                "Before: the last graded report that was certainly published before support began. Next: the first that was"
                        + " certainly published after it ended, within " + Window.MONTHS_AFTER
                        + " months and by the day asked; for all in the same time. One that was published while support was given,"
                        + " or may have been, stands beside and counts for nobody.",
                "Those beside a recipient had the same overall grade by a report at most 24 months earlier or later, and no"
                        + " support that is recorded here over the whole of that time. At most 10 stand beside one:"
                        + " statistical neighbours first"
                        + neighbours
                                .map(set -> " (set of " + set + ")")
                                .orElse(", of which no set is recorded by this day")
                        + ", then the same region, then others, whose report was nearest first.",
                "Only overall grades are compared. Ofsted gives none from April 2026, and a report without one counts as not"
                        + " comparable. Where two reports are of other frameworks, the grades have the same names and not"
                        + " quite the same meaning.",
                "Ranges are Wilson's score intervals at 95%, worked out by Apache Commons Statistics. Those"
                        + " without a next report, or not comparable, count in no share.",
                "Support that was withdrawn before its end is not followed here, and keeps nobody from standing beside.");
    }
}
