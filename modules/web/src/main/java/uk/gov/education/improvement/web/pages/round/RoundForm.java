package uk.gov.education.improvement.web.pages.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundFields;
import uk.gov.education.improvement.registry.round.RoundFields.CriterionFields;
import uk.gov.education.improvement.registry.round.RoundFields.QuestionFields;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.web.pages.pattern.FormFields;

/** The terms of a round as forms have them. A form has one section; what the others say stays as it stands. */
final class RoundForm {
    static final List<String> OF_A_CRITERION = List.of("name", "about", "weight", "highest");
    static final List<String> OF_A_QUESTION = List.of("text", "hint", "mostWords");

    /** How many empty rows follow those that are filled in. */
    private static final int MORE_ROWS = 3;

    private RoundForm() {}

    /** @throws Refused when there is no such section */
    static Section section(String address) {
        return Stream.of(Section.values())
                .filter(section -> address(section).equals(address))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("section of a round", address)));
    }

    static String address(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    /** All that the terms say. */
    static FormFields filledFrom(RoundTerms terms) {
        var fields = FormFields.empty()
                .with("name", terms.name())
                .with("purpose", terms.purpose().orElse(""))
                .with("lineId", terms.lineId().orElse(""))
                .with("money", terms.pence().map(Money::new).map(Money::inWords).orElse(""))
                .with("places", number(terms.places()))
                .with("rule", terms.rule().orElse(""))
                .with("assessors", number(terms.assessors()))
                .with("tieBreak", terms.tieBreak().map(TieBreak::name).orElse(""));
        fields = with(fields, "eligibilityDay", terms.eligibilityDay());
        fields = with(fields, "opens", terms.opens());
        fields = with(fields, "closes", terms.closes());
        fields = with(fields, "decides", terms.decides());
        for (var place = 0; place < terms.criteria().size(); place++) {
            fields = with(fields, row("criteria", place), terms.criteria().get(place));
        }
        for (var place = 0; place < terms.questions().size(); place++) {
            fields = with(fields, row("questions", place), terms.questions().get(place));
        }
        return fields;
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    static FormFields with(FormFields fields, String name, Optional<LocalDate> day) {
        return day.map(said -> fields.with(name + "-day", String.valueOf(said.getDayOfMonth()))
                        .with(name + "-month", String.valueOf(said.getMonthValue()))
                        .with(name + "-year", String.valueOf(said.getYear())))
                .orElse(fields);
    }

    private static FormFields with(FormFields fields, String row, Criterion criterion) {
        return fields.with(row + "name", criterion.name())
                .with(row + "about", criterion.about())
                .with(row + "weight", String.valueOf(criterion.weight()))
                .with(row + "highest", String.valueOf(criterion.highest()));
    }

    private static FormFields with(FormFields fields, String row, Question question) {
        return fields.with(row + "text", question.text())
                .with(row + "hint", question.hint())
                .with(row + "mostWords", String.valueOf(question.mostWords()));
    }

    /** What the names of the fields of a row begin with. */
    static String row(String rows, int place) {
        return rows + "." + place + ".";
    }

    /** How many rows a form shows: those that are filled in, and some more. */
    static int rows(FormFields fields, String rows, List<String> names, int most) {
        var filled = IntStream.range(0, most)
                .filter(place -> isFilled(fields, row(rows, place), names))
                .max()
                .orElse(-1);
        return Math.min(most, filled + 1 + MORE_ROWS);
    }

    private static boolean isFilled(FormFields fields, String row, List<String> names) {
        return names.stream().anyMatch(name -> !fields.typed(row + name).isBlank());
    }

    /**
     * What the terms are to say.
     *
     * @param section the one that was filled in
     * @return null after a fault of the fields
     */
    static RoundTerms read(Section section, FormFields typed, RoundTerms standing) {
        var others = filledFrom(standing);
        Function<Section, FormFields> of = part -> part == section ? typed : others;
        var dates = of.apply(Section.DATES);
        var said = new RoundFields(
                of.apply(Section.ABOUT).typed("name"),
                of.apply(Section.ABOUT).typed("purpose"),
                of.apply(Section.MONEY).typed("lineId"),
                of.apply(Section.MONEY).typed("money"),
                of.apply(Section.MONEY).typed("places"),
                of.apply(Section.RULE).typed("rule"),
                day(of.apply(Section.RULE), "eligibilityDay", "day the rule is asked for"),
                day(dates, "opens", "opening day"),
                day(dates, "closes", "closing day"),
                day(dates, "decides", "day of the decision"),
                criteria(of.apply(Section.CRITERIA)),
                questions(of.apply(Section.QUESTIONS)),
                of.apply(Section.ASSESSMENT).typed("assessors"),
                of.apply(Section.ASSESSMENT).typed("tieBreak"));
        return typed.making(said::read);
    }

    /** A day that may be left out; empty too where it is none, which the fields then know. */
    static String day(FormFields fields, String name, String what) {
        var blank = Stream.of("-day", "-month", "-year")
                .allMatch(part -> fields.typed(name + part).isBlank());
        return blank
                ? ""
                : Optional.ofNullable(fields.day(name, what))
                        .map(LocalDate::toString)
                        .orElse("");
    }

    private static List<CriterionFields> criteria(FormFields fields) {
        var rows = new ArrayList<CriterionFields>();
        for (var place = 0; place < RoundTerms.MOST_CRITERIA; place++) {
            var row = row("criteria", place);
            rows.add(
                    isFilled(fields, row, OF_A_CRITERION)
                            ? new CriterionFields(
                                    fields.typed(row + "name"),
                                    fields.typed(row + "about"),
                                    fields.typed(row + "weight"),
                                    fields.typed(row + "highest"))
                            : null);
        }
        return rows;
    }

    private static List<QuestionFields> questions(FormFields fields) {
        var rows = new ArrayList<QuestionFields>();
        for (var place = 0; place < RoundTerms.MOST_QUESTIONS; place++) {
            var row = row("questions", place);
            rows.add(
                    isFilled(fields, row, OF_A_QUESTION)
                            ? new QuestionFields(
                                    fields.typed(row + "text"),
                                    fields.typed(row + "hint"),
                                    fields.typed(row + "mostWords"))
                            : null);
        }
        return rows;
    }
}
