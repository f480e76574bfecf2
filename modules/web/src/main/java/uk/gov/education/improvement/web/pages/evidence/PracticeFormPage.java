package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.practice.CostBand;
import uk.gov.education.improvement.registry.practice.Effect;
import uk.gov.education.improvement.registry.practice.PracticeTerms;
import uk.gov.education.improvement.registry.practice.Strength;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The form of a practice: a new one, or a change.
 *
 * @param record the practice that is changed, or empty for a new one
 * @param since what somebody else changed after the form was opened
 */
public record PracticeFormPage(
        String title,
        String action,
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
        return Sections.EVIDENCE;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public boolean isChange() {
        return !record.isEmpty();
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

    public List<Choice> effects() {
        return orNotRated(
                Choice.each(List.of(Effect.values()), Effect::name, one -> one.label() + " (" + one.mark() + ")"));
    }

    public List<Choice> strengths() {
        return orNotRated(
                Choice.each(List.of(Strength.values()), Strength::name, one -> one.label() + " (" + one.mark() + ")"));
    }

    public List<Choice> costs() {
        return orNotRated(
                Choice.each(List.of(CostBand.values()), CostBand::name, one -> one.label() + " (" + one.mark() + ")"));
    }

    private static List<Choice> orNotRated(List<Choice> points) {
        return Stream.concat(Stream.of(Choice.of("", "Not rated")), points.stream())
                .toList();
    }

    public String atMost() {
        return "At most " + PracticeTerms.MOST_THEMES;
    }
}
