package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form about money: what is asked, one field after another, and what the record says beside it.
 *
 * @param about what the reader should know before filling it in
 * @param record where the record can be looked at again, or empty for a new one
 */
public record MoneyFormPage(
        String title,
        String action,
        List<String> about,
        List<Asked> questions,
        String record,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail)
        implements Page {
    /** How much room an answer has. */
    public enum Room {
        SHORT,
        LINE,
        TEXT
    }

    /** @param hint may be empty */
    public record Asked(String name, String label, String hint, Room room) {}

    /** The day, why, and the evidence, which every movement has. */
    static List<Asked> ofEvery(String day, String evidence) {
        return ofEvery(day, "A day, a month or a year as the source says it: 2019-03-31, 2019-03 or 2019", evidence);
    }

    /** The same of what needs a whole day. */
    static List<Asked> ofEveryOnADay(String day, String evidence) {
        return ofEvery(day, "The whole day: 2018-12-14", evidence);
    }

    private static List<Asked> ofEvery(String day, String hint, String evidence) {
        return List.of(
                new Asked("effective", day, hint, Room.SHORT),
                new Asked("why", "Why", "Kept with the movement", Room.TEXT),
                new Asked("source", evidence, "Who says so, and where", Room.LINE));
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public boolean isOfRecord() {
        return !record.isEmpty();
    }

    public String version() {
        return fields.typed("version");
    }

    public boolean isText(Asked asked) {
        return asked.room() == Room.TEXT;
    }

    public Input input(Asked asked) {
        var input = Input.of(asked.name(), asked.label())
                .value(fields.typed(asked.name()))
                .error(errors.of(asked.name()));
        var hinted = asked.hint().isEmpty() ? input : input.hint(asked.hint());
        return asked.room() == Room.SHORT ? hinted.width(20) : hinted;
    }

    public Textarea textarea(Asked asked) {
        var textarea = Textarea.of(asked.name(), asked.label())
                .value(fields.typed(asked.name()))
                .error(errors.of(asked.name()))
                .rows(3);
        return asked.hint().isEmpty() ? textarea : textarea.hint(asked.hint());
    }
}
