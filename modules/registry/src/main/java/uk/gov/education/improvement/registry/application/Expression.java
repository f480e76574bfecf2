package uk.gov.education.improvement.registry.application;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.Question;

/**
 * What an application says: who applies together, and what they answer. A draft may lack answers.
 *
 * @param name what the partnership is called
 * @param members the authorities that apply together, the one that writes first
 * @param answers by the number of the question in the round, from {@code 1}; what is blank is no answer
 */
public record Expression(String name, List<String> members, Map<String, String> answers) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public static final int MOST_MEMBERS = 10;

    /** The longest answer that is kept, in characters; how many words it may have to be handed in, the question says. */
    public static final int LONGEST_ANSWER = 20_000;

    /** How far the answer to a question is. */
    public enum Progress {
        NOT_STARTED("Not yet started"),
        TOO_LONG("Too long"),
        DONE("Completed");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** @throws Refused with all that is wrong */
    public Expression {
        var faults = new Faults();
        faults.needed(name, LONGEST_NAME, "name", "what the partnership is called");
        faults.when(members == null || members.isEmpty(), "members", "Name the authorities that apply");
        faults.when(members != null && members.stream().anyMatch(Objects::isNull), "members", "Name each authority");
        faults.when(
                members != null && members.size() > MOST_MEMBERS,
                "members",
                "At most " + MOST_MEMBERS + " authorities apply together");
        var answered = new TreeMap<String, String>();
        if (answers != null) {
            answers.forEach((number, words) -> Faults.said(words).ifPresent(said -> {
                faults.when(said.length() > LONGEST_ANSWER, "answers/" + number, "Answer in at most 20,000 characters");
                answered.put(number, said);
            }));
        }
        faults.refuseIfAny();
        name = name.strip();
        members = List.copyOf(members);
        answers = Collections.unmodifiableMap(answered);
    }

    /** The same with another answer. */
    public Expression answering(int number, String words) {
        var changed = new TreeMap<>(answers);
        changed.put(String.valueOf(number), words);
        return new Expression(name, members, changed);
    }

    /** The same of others. */
    public Expression of(String otherName, List<String> others) {
        return new Expression(otherName, others, answers);
    }

    /** Blank where there is none. */
    public String answer(int number) {
        return answers.getOrDefault(String.valueOf(number), "");
    }

    public Progress progress(int number, Question question) {
        var answer = answer(number);
        if (answer.isEmpty()) {
            return Progress.NOT_STARTED;
        }
        return words(answer) > question.mostWords() ? Progress.TOO_LONG : Progress.DONE;
    }

    /** What keeps it from being handed in, in words and in order. */
    List<String> missing(List<Question> questions) {
        return IntStream.rangeClosed(1, questions.size())
                .filter(number -> progress(number, questions.get(number - 1)) != Progress.DONE)
                .mapToObj(number -> missing(number, questions.get(number - 1)))
                .toList();
    }

    private String missing(int number, Question question) {
        return "question " + number
                + (progress(number, question) == Progress.NOT_STARTED
                        ? " is not answered"
                        : " is answered in " + words(answer(number)) + " words, and at most " + question.mostWords()
                                + " are taken");
    }

    /** How many words there are, as people count them. */
    public static int words(String text) {
        var said = text.strip();
        return said.isEmpty() ? 0 : said.split("\\s+").length;
    }
}
