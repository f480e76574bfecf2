package uk.gov.education.improvement.web.pages.application;

import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.ExplanationView.LineView;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** What the rule of a round says of one member, part by part, as pages say it. */
public record Explained(ExplanationView view) {
    static List<Explained> of(List<ExplanationView> all) {
        return all.stream().map(Explained::new).toList();
    }

    public String name() {
        return view.authority().name();
    }

    /** By which rule, of which day, and which report. */
    public String asked() {
        var day = PartialDate.on(view.asAt()).inWords();
        return "Rule " + view.rule() + " on " + day
                + view.used()
                        .map(report -> ", from the report published on " + report.publishedInWords())
                        .orElse(", and no report published by then is recorded here")
                + ".";
    }

    public List<LineView> lines() {
        return view.lines();
    }

    public static String inWords(LineView line) {
        return line.seen().part().label() + ": " + line.seen().label().toLowerCase(Locale.ROOT) + ". " + line.words()
                + ".";
    }

    /** The very same answer, with all that it stands on. */
    public String link() {
        return Sections.ELIGIBILITY + "/" + view.authority().id() + "?rule=" + view.rule() + "&asAt=" + view.asAt()
                + "&recordedBy=" + view.recordedBy();
    }
}
