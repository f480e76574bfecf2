package uk.gov.education.improvement.registry.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * What a form or a program says of the terms of a round, as it was typed. What is blank is not said yet; a row that is null is
 * left out, and the others are called by the places they have.
 *
 * @param money pounds and pence
 * @param eligibilityDay a day such as 2018-10-31, as are the other days
 * @param tieBreak by its name or its label
 */
public record RoundFields(
        String name,
        String purpose,
        String lineId,
        String money,
        String places,
        String rule,
        String eligibilityDay,
        String opens,
        String closes,
        String decides,
        List<CriterionFields> criteria,
        List<QuestionFields> questions,
        String assessors,
        String tieBreak) {
    /** Six digits at most, and a comma between thousands or none. */
    private static final String NUMBER = "\\d{1,6}|\\d{1,3},\\d{3}";

    /** A criterion, as it was typed. */
    public record CriterionFields(String name, String about, String weight, String highest) {
        private Criterion read() {
            var faults = new Faults();
            var heavy = number(faults, "weight", weight, "The weight is a whole number from 1 to 100");
            var most = number(faults, "highest", highest, "The highest score is a whole number from 1 to 100");
            return faults.gathering(() -> new Criterion(said(name), said(about), heavy.orElse(0), most.orElse(0)));
        }
    }

    /** A question of the form, as it was typed. */
    public record QuestionFields(String text, String hint, String mostWords) {
        private Question read() {
            var faults = new Faults();
            var most = number(
                    faults, "mostWords", mostWords, "The most words of an answer are a whole number from 1 to 2,000");
            return faults.gathering(() -> new Question(said(text), said(hint), most.orElse(0)));
        }
    }

    /** @throws Refused with all that is wrong; what is wrong with a row is said of its place, such as criteria.2.weight */
    public RoundTerms read() {
        var faults = new Faults();
        var pence = Faults.said(money)
                .map(text -> faults.reading("money", () -> Money.parse(text)))
                .map(Money::pence);
        var many =
                number(faults, "places", places, "The places are a whole number from 1 to " + RoundTerms.MOST_PLACES);
        var asked = day(faults, "eligibilityDay", eligibilityDay);
        var first = day(faults, "opens", opens);
        var last = day(faults, "closes", closes);
        var due = day(faults, "decides", decides);
        var scored = rows(faults, "criteria", criteria, CriterionFields::read);
        var answered = rows(faults, "questions", questions, QuestionFields::read);
        var each = number(
                faults,
                "assessors",
                assessors,
                "Each application is scored by 1 to " + RoundTerms.MOST_ASSESSORS + " assessors");
        var tie = faults.choice("tieBreak", tieBreak, TieBreak.class, TieBreak::label);
        return faults.gathering(() -> new RoundTerms(
                said(name),
                Faults.said(purpose),
                Faults.said(lineId),
                pence,
                many,
                Faults.said(rule),
                asked,
                first,
                last,
                due,
                scored,
                answered,
                each,
                tie));
    }

    private interface Reading<F, T> {
        T read(F fields);
    }

    private static <F, T> List<T> rows(Faults faults, String name, List<F> rows, Reading<F, T> reading) {
        var read = new ArrayList<T>();
        for (var place = 0; rows != null && place < rows.size(); place++) {
            var row = rows.get(place);
            if (row != null) {
                read.add(within(faults, name + "." + place, () -> reading.read(row)));
            }
        }
        return read.stream().filter(Objects::nonNull).toList();
    }

    private static <T> T within(Faults faults, String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            for (Fault fault : refused.refusal().faults()) {
                faults.when(true, place + "." + fault.field(), fault.words());
            }
            return null;
        }
    }

    private static Optional<Integer> number(Faults faults, String name, String text, String words) {
        return Faults.said(text)
                .filter(typed -> !faults.when(!typed.matches(NUMBER), name, words))
                .map(typed -> Integer.valueOf(typed.replace(",", "")));
    }

    /** A whole day, or none where nothing is said; what is no day is a fault of the field. */
    public static Optional<LocalDate> day(Faults faults, String name, String text) {
        return Optional.ofNullable(faults.reading(
                        name, () -> PartialDate.parseOptional(text).orElse(null)))
                .filter(said -> !faults.when(!said.isDay(), name, "Enter a whole day, such as 2018-10-31"))
                .map(PartialDate::first);
    }

    private static String said(String text) {
        return Faults.said(text).orElse("");
    }
}
