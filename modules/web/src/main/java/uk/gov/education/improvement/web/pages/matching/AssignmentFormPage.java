package uk.gov.education.improvement.web.pages.matching;

import java.util.List;
import uk.gov.education.improvement.registry.assignment.AskAssignment;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The form that asks for a run. */
public record AssignmentFormPage(List<ThemeView> known, FormFields fields, Errors errors, String token)
        implements Page {
    static final String PATH = Sections.ASSIGNMENTS + "/new";
    static final String REGIONS = "regions";
    static final String THEMES = "themes";
    static final String KEEP = "keep";
    static final String YES = "yes";

    static FormFields usual() {
        return FormFields.empty()
                .with("days", AskAssignment.USUAL_DAYS.toString())
                .with("seconds", String.valueOf(AskAssignment.USUAL_SECONDS))
                .with("seed", "1")
                .with(KEEP, YES);
    }

    @Override
    public String title() {
        return "Match the needs that seek a partner";
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return AssignmentsPage.above();
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String action() {
        return PATH;
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String error(String name) {
        return errors.of(name);
    }

    public List<String> ticked(String name) {
        return fields.lines(name);
    }

    public List<Choice> regions() {
        return Choice.each(List.of(Region.values()), Region::name, Region::label);
    }

    public List<Choice> themes() {
        return Choice.each(known, ThemeView::code, ThemeView::name);
    }

    public List<Choice> keep() {
        return List.of(Choice.of(YES, "Keep the partners that are chosen already and not agreed yet")
                .hint("Without the tick they are compared with all others. Who has no counted days, such as the LGA, is"
                        + " always kept."));
    }

    public int mostNeeds() {
        return AskAssignment.MOST_NEEDS;
    }

    public String secondsHint() {
        return "From 1 to " + AskAssignment.MOST_SECONDS + ". The best that was found by then is proposed";
    }
}
