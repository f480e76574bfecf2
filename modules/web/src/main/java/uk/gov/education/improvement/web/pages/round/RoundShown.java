package uk.gov.education.improvement.web.pages.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * What a round says, as whoever wants to apply reads it.
 *
 * @param rule of eligibility, where it is said and the reader may read rules
 * @param line where the budget line can be read; empty for who may not
 */
public record RoundShown(RoundView round, Optional<RuleView> rule, Optional<String> line, LookingFrom looking) {
    public String purpose() {
        return round.terms().purpose().orElse(RoundWords.NOT_SAID);
    }

    public List<Row> timetable() {
        var terms = round.terms();
        return List.of(
                Row.of("Opens", terms.opens().map(RoundWords::day).orElse(RoundWords.NOT_SAID)),
                Row.of(
                        "Closes",
                        terms.closes()
                                .map(day -> RoundWords.day(day) + ", the last day for applications")
                                .orElse(RoundWords.NOT_SAID)),
                Row.of("Decision due", terms.decides().map(RoundWords::day).orElse(RoundWords.NOT_SAID)));
    }

    public List<Row> money() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Places", round.terms().places().map(RoundShown::atMost).orElse(RoundWords.NOT_SAID)));
        rows.add(Row.of(
                "Money",
                round.money().map(money -> money.inWords() + " for all of them").orElse(RoundWords.NOT_SAID)));
        // which line pays is no matter of those who apply
        if (line.isEmpty() && (round.line().isPresent() || round.stage() == RoundView.Stage.IN_PREPARATION)) {
            rows.add(Row.of("Budget line", lineInWords()));
        }
        return rows;
    }

    private static String atMost(int places) {
        return places == 1 ? "1 partnership" : "At most " + places + " partnerships";
    }

    public String lineInWords() {
        return round.line().orElse(RoundWords.NOT_SAID);
    }

    public String ruleInWords() {
        return rule.map(RoundWords::rule).or(() -> round.terms().rule()).orElse(RoundWords.NOT_SAID);
    }

    public boolean saysRule() {
        return round.terms().rule().isPresent();
    }

    /** Whom the rule lets apply on the day it is asked for; on the day one looks from where that is not said yet. */
    public String linkToRule() {
        var list = Sections.ELIGIBILITY + "?rule=" + round.terms().rule().orElse("");
        return round.terms().eligibilityDay().map(day -> list + "&asAt=" + day).orElseGet(() -> looking.link(list));
    }

    public String eligibilityDay() {
        return round.terms().eligibilityDay().map(RoundWords::day).orElse(RoundWords.NOT_SAID);
    }

    public List<Criterion> criteria() {
        return round.terms().criteria();
    }

    public List<Question> questions() {
        return round.terms().questions();
    }

    public String assessors() {
        return round.terms()
                .assessors()
                .map(many -> many == 1
                        ? "1 assessor scores each application."
                        : many + " assessors score each application, apart from each other.")
                .orElse("How many assessors score each application is not said yet.");
    }

    public String tieBreak() {
        return round.terms()
                .tieBreak()
                .map(TieBreak::label)
                .map(words -> "Between equal scores decides: " + Character.toLowerCase(words.charAt(0))
                        + words.substring(1) + ".")
                .orElse("What decides between equal scores is not said yet.");
    }
}
