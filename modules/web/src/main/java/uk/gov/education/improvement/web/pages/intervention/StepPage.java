package uk.gov.education.improvement.web.pages.intervention;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The form for a step.
 *
 * @param successors instruments that may follow in its place; none where the step has no successor
 */
public record StepPage(
        Step step,
        Intervened subject,
        String action,
        FormFields fields,
        Errors errors,
        List<Choice> successors,
        String token)
        implements Page {

    @Override
    public String title() {
        return step.label() + ": " + subject.name();
    }

    public String called() {
        return subject.intervention().called();
    }

    @Override
    public String section() {
        return Sections.INTERVENTIONS;
    }

    @Override
    public List<Link> trail() {
        return subject.trail();
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String error(String name) {
        return errors.of(name);
    }

    public String onLabel() {
        return onLabel(step);
    }

    static String onLabel(Step step) {
        return switch (step) {
            case ISSUE -> "Day of issue";
            case BEGIN -> "In force from";
            case REVIEW -> "Day of the review";
            case REPORT -> "Day of the report";
            case LIFT, ESCALATE, DE_ESCALATE, REPLACE, REVOKE, EXPIRE -> "First day on which it is no longer in force";
            case DROP -> "Day on which it was dropped";
            case DRAFT, RECORD -> "Day";
        };
    }

    public boolean mayBegin() {
        return step == Step.ISSUE;
    }

    public List<Choice> drafts() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None: one of those above follows"));
        choices.addAll(Choice.each(List.of(Instrument.values()), Instrument::name, Instrument::label));
        return choices;
    }

    public String linkToSubject() {
        return subject.address();
    }
}
