package uk.gov.education.improvement.web.pages.intervention;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The form for a draft: a new one, or a change.
 *
 * @param judgements that may have triggered it
 * @param subject the draft that is changed, where there is one
 */
public record InterventionFormPage(
        String title,
        String action,
        FormFields fields,
        Errors errors,
        List<Choice> judgements,
        Optional<Changed> subject,
        String token,
        List<Link> trail)
        implements Page {

    /**
     * The draft that is changed.
     *
     * @param since what somebody else changed after the form was opened
     */
    public record Changed(String address, List<Answer> since) {}

    public boolean isChange() {
        return subject.isPresent();
    }

    public String linkToSubject() {
        return subject.map(Changed::address).orElse("");
    }

    public List<Answer> changedSince() {
        return subject.map(Changed::since).orElse(List.of());
    }

    @Override
    public String section() {
        return Sections.INTERVENTIONS;
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

    public List<Choice> instruments() {
        return Choice.each(List.of(Instrument.values()), Instrument::name, Instrument::label);
    }

    public List<Choice> services() {
        return Choice.each(
                List.of(ServiceArea.SOCIAL_CARE, ServiceArea.SEND, ServiceArea.ADOPTION),
                ServiceArea::name,
                ServiceArea::label);
    }
}
