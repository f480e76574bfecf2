package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.RaisedBy;
import uk.gov.education.improvement.registry.need.Urgency;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The form of a need: a new one, or a change.
 *
 * @param sources where a new one may come from; one alone where there is nothing to choose
 * @param directions of the authority that is typed, for a need that comes from one
 * @param record the need that is changed, or empty for a new one
 * @param since what somebody else changed after the form was opened
 */
public record NeedFormPage(
        String title,
        String action,
        List<RaisedBy> sources,
        List<Choice> directions,
        List<ThemeView> known,
        String record,
        List<Answer> since,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail)
        implements Page {
    /** The field in which more than one theme is ticked. */
    static final String THEMES = "themes";

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public boolean isChange() {
        return !record.isEmpty();
    }

    /** Whether it may be of any authority, and come from anybody. */
    public boolean isOfAny() {
        return !isChange() && sources.size() > 1;
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String error(String name) {
        return errors.of(name);
    }

    public List<String> ticked() {
        return fields.lines(THEMES);
    }

    /** A theme that there is not is said where themes are ticked. */
    public String themesError() {
        return Optional.ofNullable(errors.of(THEMES)).orElse(errors.of("theme"));
    }

    public List<Choice> themes() {
        return Choice.each(known, ThemeView::code, ThemeView::name);
    }

    public List<Choice> raisedBy() {
        return Choice.each(sources, RaisedBy::name, RaisedBy::label);
    }

    public List<Choice> fromDirections() {
        return Stream.concat(Stream.of(Choice.of("", "None")), directions.stream())
                .toList();
    }

    public List<Choice> urgencies() {
        return Choice.each(
                List.of(Urgency.values()), Urgency::name, urgency -> urgency.label() + ": " + urgency.time());
    }

    public String atMost() {
        return "At most " + NeedTerms.MOST_THEMES;
    }
}
