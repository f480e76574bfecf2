package uk.gov.education.improvement.web.pages.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;

/** What the terms of a round say, in words, section by section. */
final class RoundWords {
    static final String NOT_SAID = "Not said yet";

    private RoundWords() {}

    /** One line of the terms, as it is read out of them. */
    private record Line(String label, Function<RoundTerms, Optional<String>> words) {}

    /**
     * The answers of a section.
     *
     * @param before what stood before, to say what changes
     * @param lines the budget lines to choose from, by their ids
     */
    static List<Answer> answers(Section section, RoundTerms terms, Optional<RoundTerms> before, List<Choice> lines) {
        return lines(section, lines).stream()
                .map(line -> Answer.of(line.label(), said(line, terms), before.map(was -> said(line, was))))
                .toList();
    }

    /** What differs, of all sections. */
    static List<Answer> changed(RoundTerms before, RoundTerms now, List<Choice> lines) {
        var changed = new ArrayList<Answer>();
        for (var section : Section.values()) {
            answers(section, now, Optional.of(before), lines).stream()
                    .filter(answer -> answer.was().isPresent())
                    .forEach(changed::add);
        }
        return changed;
    }

    /** Whether anything of a section is said; a name alone begins no section. */
    static boolean begun(Section section, RoundTerms terms) {
        return section != Section.ABOUT
                && lines(section, List.of()).stream()
                        .anyMatch(line -> line.words().apply(terms).isPresent());
    }

    private static String said(Line line, RoundTerms terms) {
        return line.words().apply(terms).orElse(NOT_SAID);
    }

    private static List<Line> lines(Section section, List<Choice> choices) {
        return switch (section) {
            case ABOUT ->
                List.of(
                        new Line("Name", terms -> Optional.of(terms.name())),
                        new Line("What it is for", RoundTerms::purpose));
            case MONEY ->
                List.of(
                        new Line("Budget line", terms -> terms.lineId().map(id -> Choice.wordsOf(choices, id))),
                        new Line("Money", terms -> terms.pence().map(RoundWords::money)),
                        new Line("Places", terms -> terms.places().map(String::valueOf)));
            case RULE ->
                List.of(
                        new Line("Rule of eligibility", RoundTerms::rule),
                        new Line(
                                "Asked first for",
                                terms -> terms.eligibilityDay().map(RoundWords::day)));
            case DATES ->
                List.of(
                        new Line("Opens", terms -> terms.opens().map(RoundWords::day)),
                        new Line("Closes", terms -> terms.closes().map(RoundWords::day)),
                        new Line("Decision due", terms -> terms.decides().map(RoundWords::day)));
            case QUESTIONS -> List.of(new Line("Questions", terms -> list(terms.questions(), RoundWords::inWords)));
            case CRITERIA -> List.of(new Line("Criteria", terms -> list(terms.criteria(), RoundWords::inWords)));
            case ASSESSMENT ->
                List.of(
                        new Line(
                                "Assessors of each application",
                                terms -> terms.assessors().map(String::valueOf)),
                        new Line(
                                "Between equal scores",
                                terms -> terms.tieBreak().map(TieBreak::label)));
        };
    }

    private static <T> Optional<String> list(List<T> rows, Function<T, String> words) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, rows.size())
                        .mapToObj(place -> (place + 1) + ". " + words.apply(rows.get(place)))
                        .collect(Collectors.joining("\n")));
    }

    private static String inWords(Criterion criterion) {
        return criterion.name() + " (weight " + criterion.weight() + ", highest score " + criterion.highest() + ")"
                + more(criterion.about());
    }

    private static String inWords(Question question) {
        return question.text() + " (at most " + question.mostWords() + " words)" + more(question.hint());
    }

    private static String more(String words) {
        return words.isEmpty() ? "" : ": " + words;
    }

    static String day(LocalDate day) {
        return PartialDate.on(day).inWords();
    }

    static String money(long pence) {
        return new Money(pence).inWords();
    }

    /** What a rule is called, with its version. */
    static String rule(RuleView rule) {
        return rule.name() + " (" + rule.version() + ")";
    }
}
