package uk.gov.education.improvement.web.pages.accreditation;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * Asks what is to be said of a new phase, or of a step of one.
 *
 * @param phase the phase that is moved; empty for a new one
 */
public record PhaseFormPage(
        String title,
        String action,
        Optional<PhaseView> phase,
        PhaseAct act,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail)
        implements Page {
    @Override
    public String section() {
        return Sections.ACCREDITATION;
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

    public String day() {
        return phase.isEmpty() ? "From when it is planned" : "The day it is " + act.done();
    }

    public String linkToPhase() {
        return phase.map(PhasePage::path).orElse("");
    }

    public String standing() {
        return phase.flatMap(PhaseView::last)
                .map(last -> "It was " + last.act().done() + " from " + last.effectiveInWords() + ".")
                .orElse("");
    }
}
