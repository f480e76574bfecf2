package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.web.govuk.Checkboxes;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Fieldset;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Radios;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Size;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form about a record: what is asked, one field after another, and a button that does it.
 *
 * @param about what the reader should know before filling it in
 * @param button its words
 * @param warning whether what it does is not taken back
 * @param record where the record can be looked at again
 * @param since what somebody else changed after the form was opened, where what was typed can be put on that; else empty
 */
public record QuestionsPage(
        String title,
        String action,
        List<String> about,
        List<Asked> questions,
        String button,
        boolean warning,
        String record,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail,
        Optional<List<Answer>> since)
        implements Page {
    /** The button that puts what was typed on what somebody else made of the draft meanwhile. */
    public static final String NEWEST = "newest";

    public QuestionsPage(
            String title,
            String action,
            List<String> about,
            List<Asked> questions,
            String button,
            boolean warning,
            String record,
            FormFields fields,
            Errors errors,
            String token,
            List<Link> trail) {
        this(title, action, about, questions, button, warning, record, fields, errors, token, trail, Optional.empty());
    }

    /** The same form of a draft that several write. */
    public QuestionsPage since(List<Answer> changed) {
        return new QuestionsPage(
                title,
                action,
                about,
                questions,
                button,
                warning,
                record,
                fields,
                errors,
                token,
                trail,
                Optional.of(changed));
    }

    /** How a question is answered. */
    public enum Room {
        LINE,
        FEW_LINES,
        MANY_LINES,
        YES_NO,
        ONE_OF,
        ANY_OF
    }

    /**
     * @param hint may be empty
     * @param choices of which one is selected; none where it is answered otherwise
     */
    public record Asked(String name, String label, String hint, Room room, List<Choice> choices) {
        public Asked(String name, String label, String hint, Room room) {
            this(name, label, hint, room, List.of());
        }

        public static Asked oneOf(String name, String label, String hint, List<Choice> choices) {
            return new Asked(name, label, hint, Room.ONE_OF, choices);
        }
    }

    @Override
    public String section() {
        return Sections.above(action);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    /** Another record that is in the way, where there is one. */
    public Optional<Link> concerned() {
        return Sections.concerned(errors);
    }

    public String version() {
        return fields.typed("version");
    }

    public String seen() {
        return fields.typed("seen");
    }

    public boolean mayRebase() {
        return errors.stale() && since.isPresent();
    }

    public boolean isText(Asked asked) {
        return asked.room() == Room.FEW_LINES || asked.room() == Room.MANY_LINES;
    }

    public boolean isChoice(Asked asked) {
        return asked.room() == Room.YES_NO;
    }

    public boolean isSelect(Asked asked) {
        return asked.room() == Room.ONE_OF;
    }

    public boolean isAny(Asked asked) {
        return asked.room() == Room.ANY_OF;
    }

    public Checkboxes checkboxes(Asked asked) {
        return Checkboxes.of(asked.name(), Fieldset.of(asked.label()).sized(Size.S), asked.choices())
                .values(fields.lines(asked.name()))
                .small()
                .error(errors.of(asked.name()));
    }

    public Select select(Asked asked) {
        var select = Select.of(asked.name(), asked.label(), asked.choices())
                .value(fields.typed(asked.name()))
                .error(errors.of(asked.name()));
        return asked.hint().isEmpty() ? select : select.hint(asked.hint());
    }

    public Input input(Asked asked) {
        var input = Input.of(asked.name(), asked.label())
                .value(fields.typed(asked.name()))
                .error(errors.of(asked.name()));
        return asked.hint().isEmpty() ? input : input.hint(asked.hint());
    }

    public Textarea textarea(Asked asked) {
        var textarea = Textarea.of(asked.name(), asked.label())
                .value(fields.typed(asked.name()))
                .error(errors.of(asked.name()))
                .rows(asked.room() == Room.MANY_LINES ? 15 : 4);
        return asked.hint().isEmpty() ? textarea : textarea.hint(asked.hint());
    }

    public Radios radios(Asked asked) {
        return Radios.of(
                        asked.name(),
                        Fieldset.of(asked.label()).sized(Size.M),
                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")))
                .value(fields.text(asked.name()).orElse(null))
                .error(errors.of(asked.name()));
    }
}
