package uk.gov.education.improvement.registry.round;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * All that a round says. A draft may lack any of it but its name; to be published it must have all.
 *
 * @param purpose what the round is for, in words
 * @param lineId the budget line its money comes from
 * @param pence how much there is for all that are selected, in whole pence
 * @param places how many partnerships are selected at most
 * @param rule the version of the rule of eligibility
 * @param eligibilityDay the day by which the rule is asked first; it is asked again on the day of decision
 * @param opens the first day on which applications are taken
 * @param closes the last such day
 * @param decides the day on which the decision is due
 * @param assessors how many score each application, 1 to 9
 */
public record RoundTerms(
        String name,
        Optional<String> purpose,
        Optional<String> lineId,
        Optional<Long> pence,
        Optional<Integer> places,
        Optional<String> rule,
        Optional<LocalDate> eligibilityDay,
        Optional<LocalDate> opens,
        Optional<LocalDate> closes,
        Optional<LocalDate> decides,
        List<Criterion> criteria,
        List<Question> questions,
        Optional<Integer> assessors,
        Optional<TieBreak> tieBreak) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 2_000;

    public static final int MOST_PLACES = 200;
    public static final int MOST_CRITERIA = 20;
    public static final int MOST_QUESTIONS = 30;
    public static final int MOST_ASSESSORS = 9;

    /** A part of the set-up that is filled in by itself; in the order in which it is done. */
    public enum Section {
        ABOUT("Name and purpose", terms -> terms.purpose().isPresent()),
        MONEY(
                "Money and places",
                terms -> terms.lineId().isPresent()
                        && terms.pence().isPresent()
                        && terms.places().isPresent()),
        RULE(
                "Rule of eligibility",
                terms -> terms.rule().isPresent() && terms.eligibilityDay().isPresent()),
        DATES(
                "Dates",
                terms -> terms.opens().isPresent()
                        && terms.closes().isPresent()
                        && terms.decides().isPresent()),
        QUESTIONS("Questions of the form", terms -> !terms.questions().isEmpty()),
        CRITERIA("Criteria and weights", terms -> terms.weight() == Criterion.WHOLE),
        ASSESSMENT(
                "Assessors and ties",
                terms -> terms.assessors().isPresent() && terms.tieBreak().isPresent());

        private final String label;
        private final Function<RoundTerms, Boolean> complete;

        Section(String label, Function<RoundTerms, Boolean> complete) {
            this.label = label;
            this.complete = complete;
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        public boolean isComplete(RoundTerms terms) {
            return complete.apply(terms);
        }
    }

    /** @throws Refused with all that is wrong */
    public RoundTerms {
        var faults = new Faults();
        faults.needed(name, LONGEST_NAME, "name", "what the round is called");
        purpose.ifPresent(words -> faults.atMost(words, LONGEST_PURPOSE, "purpose"));
        faults.when(pence.filter(amount -> amount < 1).isPresent(), "money", "The money must be at least a penny");
        faults.when(
                places.filter(many -> many < 1 || many > MOST_PLACES).isPresent(),
                "places",
                "The places are a whole number from 1 to " + MOST_PLACES);
        faults.when(isAfter(opens, closes), "closes", "The round must close on the day it opens, or on a later one");
        faults.when(isAfter(closes, decides), "decides", "The decision must be due when the round has closed");
        faults.when(
                isAfter(eligibilityDay, closes),
                "eligibilityDay",
                "The rule must be asked by the day the round closes, or by an earlier one");
        faults.when(criteria.size() > MOST_CRITERIA, "criteria", "A round has at most " + MOST_CRITERIA + " criteria");
        faults.when(sum(criteria) > Criterion.WHOLE, "criteria", "The weights add up to more than 100");
        faults.when(repeats(criteria, Criterion::name), "criteria", "Name each criterion once");
        faults.when(
                questions.size() > MOST_QUESTIONS,
                "questions",
                "A round asks at most " + MOST_QUESTIONS + " questions");
        faults.when(repeats(questions, Question::text), "questions", "Ask each question once");
        faults.when(
                assessors.filter(many -> many < 1 || many > MOST_ASSESSORS).isPresent(),
                "assessors",
                "Each application is scored by 1 to " + MOST_ASSESSORS + " assessors");
        faults.refuseIfAny();
        criteria = List.copyOf(criteria);
        questions = List.copyOf(questions);
    }

    /** With a name, and nothing else yet. */
    public static RoundTerms named(String name) {
        return new RoundTerms(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same for another round: its days are its own, and so is its money. */
    public RoundTerms clonedAs(String other) {
        return new RoundTerms(
                other,
                purpose,
                Optional.empty(),
                Optional.empty(),
                places,
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                criteria,
                questions,
                assessors,
                tieBreak);
    }

    RoundTerms withoutLine() {
        return new RoundTerms(
                name,
                purpose,
                Optional.empty(),
                pence,
                places,
                rule,
                eligibilityDay,
                opens,
                closes,
                decides,
                criteria,
                questions,
                assessors,
                tieBreak);
    }

    /** The same with another closing day. */
    RoundTerms closing(LocalDate day, Optional<LocalDate> decided) {
        return new RoundTerms(
                name,
                purpose,
                lineId,
                pence,
                places,
                rule,
                eligibilityDay,
                opens,
                Optional.of(day),
                decided,
                criteria,
                questions,
                assessors,
                tieBreak);
    }

    /** What is to be filled in before it can be published, in order. */
    public List<Section> missing() {
        return Arrays.stream(Section.values())
                .filter(section -> !section.isComplete(this))
                .toList();
    }

    /** What the weights of the criteria add up to, in hundredths. */
    public int weight() {
        return sum(criteria);
    }

    /** Whether applications are taken on a day. */
    public boolean takes(LocalDate day) {
        return opens.filter(first -> !day.isBefore(first)).isPresent()
                && closes.filter(last -> !day.isAfter(last)).isPresent();
    }

    private static int sum(List<Criterion> criteria) {
        return criteria.stream().mapToInt(Criterion::weight).sum();
    }

    private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.filter(day -> one.get().isAfter(day)).isPresent();
    }

    private static <T> boolean repeats(List<T> all, Function<T, String> name) {
        return all.stream()
                        .map(name)
                        .map(String::toLowerCase)
                        .collect(Collectors.toSet())
                        .size()
                < all.size();
    }
}
