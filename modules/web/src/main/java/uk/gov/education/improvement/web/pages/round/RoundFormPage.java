package uk.gov.education.improvement.web.pages.round;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.DateInput;
import uk.gov.education.improvement.web.govuk.ErrorSummary;
import uk.gov.education.improvement.web.govuk.Fieldset;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Radios;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Size;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form about a round: what is asked, one after another, those that belong together under one legend.
 *
 * @param about what the reader should know before filling it in
 * @param subject the round that is changed; empty for a new one
 * @param button the words of the button that goes on
 */
public record RoundFormPage(
        String title,
        String action,
        List<String> about,
        List<Group> groups,
        Optional<Changed> subject,
        FormFields fields,
        Errors errors,
        String button,
        String token,
        List<Link> trail)
        implements Page {
    /**
     * The round that is changed.
     *
     * @param rebases whether what was typed can be put on the newest version
     * @param since what somebody else changed after the form was opened
     */
    public record Changed(String path, boolean rebases, List<Answer> since) {}

    /** How a question is answered. */
    public enum Kind {
        SHORT,
        LINE,
        TEXT,
        DAY,
        SELECT,
        RADIOS
    }

    /**
     * @param hint may be empty
     * @param choices of those that have any
     */
    public record Asked(String name, String label, String hint, Kind kind, List<Choice> choices) {
        static Asked of(String name, String label, String hint, Kind kind) {
            return new Asked(name, label, hint, kind, List.of());
        }
    }

    /** @param legend empty where the questions stand for themselves */
    public record Group(String legend, List<Asked> questions) {
        static List<Group> alone(Asked... questions) {
            return List.of(new Group("", List.of(questions)));
        }
    }

    /** What is wrong with another part of the round is said of no field: none here could put it right. */
    public RoundFormPage {
        errors = errors.moved(name -> isHere(name, groups) ? name : "");
    }

    private static boolean isHere(String name, List<Group> groups) {
        return questions(groups)
                .anyMatch(asked -> asked.name().equals(name) || asked.name().startsWith(name + ".") && !name.isEmpty());
    }

    private static Stream<Asked> questions(List<Group> groups) {
        return groups.stream().flatMap(group -> group.questions().stream());
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public ErrorSummary summary() {
        return errors.summary(questions(groups)
                .filter(asked -> asked.kind() == Kind.DAY)
                .map(Asked::name)
                .toArray(String[]::new));
    }

    /** What is wrong with all rows together, by what the rows are called. */
    public List<String> wrongRows() {
        return errors.byField().keySet().stream()
                .filter(name -> questions(groups).anyMatch(asked -> asked.name().startsWith(name + ".")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public boolean mayRebase() {
        return errors.stale() && subject.filter(Changed::rebases).isPresent();
    }

    public Input input(Asked asked) {
        var input = described(Input.of(asked.name(), asked.label()).value(typed(asked.name())), asked);
        return asked.kind() == Kind.SHORT ? input.width(10) : input;
    }

    public Textarea textarea(Asked asked) {
        return described(
                Textarea.of(asked.name(), asked.label())
                        .value(typed(asked.name()))
                        .rows(4),
                asked);
    }

    public DateInput dateInput(Asked asked) {
        var name = asked.name();
        return described(
                DateInput.of(name, Fieldset.of(asked.label()).sized(Size.S))
                        .values(typed(name + "-day"), typed(name + "-month"), typed(name + "-year")),
                asked);
    }

    public Select select(Asked asked) {
        return described(
                Select.of(asked.name(), asked.label(), asked.choices())
                        .value(typed(asked.name()))
                        .classed("app-full-width"),
                asked);
    }

    public Radios radios(Asked asked) {
        return described(
                Radios.of(asked.name(), Fieldset.of(asked.label()).sized(Size.S), asked.choices())
                        .value(typed(asked.name())),
                asked);
    }

    private <T extends Question<T>> T described(T question, Asked asked) {
        var marked = question.error(errors.of(asked.name()));
        return asked.hint().isEmpty() ? marked : marked.hint(asked.hint());
    }
}
