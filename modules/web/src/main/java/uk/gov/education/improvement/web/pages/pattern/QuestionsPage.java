package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.web.govuk.Button;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form about a record: what is asked, one field after another, and a button that does it.
 *
 * @param about what the reader should know before filling it in
 * @param questions as the page shows them, but for what was typed and what is wrong
 * @param button its words
 * @param record where the record can be looked at again
 * @param since what somebody else changed after the form was opened, where what was typed can be put on that; else empty
 */
public record QuestionsPage(
        String title,
        String action,
        List<String> about,
        List<Question<?>> questions,
        String button,
        Sends sends,
        String record,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail,
        Optional<Since> since)
        implements Page {
    /** What its button does with the answers. */
    public enum Sends {
        TO_A_CHECK,
        AT_ONCE,
        FOR_GOOD
    }

    /**
     * What somebody else changed after the form was opened.
     *
     * @param what the kind of record, in lower case
     */
    public record Since(String what, List<Answer> changed) {}

    public QuestionsPage(
            String title,
            String action,
            List<String> about,
            List<Question<?>> questions,
            String button,
            Sends sends,
            String record,
            FormFields fields,
            Errors errors,
            String token,
            List<Link> trail) {
        this(title, action, about, questions, button, sends, record, fields, errors, token, trail, Optional.empty());
    }

    /** The same form of what several write. */
    public QuestionsPage since(String what, List<Answer> changed) {
        var told = Optional.of(new Since(what, changed));
        return new QuestionsPage(
                title, action, about, questions, button, sends, record, fields, errors, token, trail, told);
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

    public Button go() {
        var go = Button.of(button);
        if (sends == Sends.TO_A_CHECK) {
            return go;
        }
        var once = go.named("step", Forms.Checked.CONFIRM).preventingDoubleClick();
        return sends == Sends.FOR_GOOD ? once.warning() : once;
    }

    /** What follows once what was typed is put on the newest version. */
    public String then() {
        return sends == Sends.TO_A_CHECK ? "Before it is saved, you are shown what it would change." : "Then save it.";
    }

    public boolean mayRebase() {
        return errors.stale() && since.isPresent();
    }

    public String typed(Question<?> question) {
        return fields.typed(question.field().name());
    }

    public List<String> ticked(Question<?> question) {
        return fields.lines(question.field().name());
    }

    public String error(Question<?> question) {
        return errors.of(question.field().name());
    }
}
