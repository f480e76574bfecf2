package uk.gov.education.improvement.web.pages.accreditation;

import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.phase.StepView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * Asks what is right about a step that was recorded by mistake, or why it is taken back.
 *
 * @param takesBack whether the step is taken back; else it is corrected
 */
public record StepCorrectionPage(
        PhaseView phase, StepView step, boolean takesBack, FormFields fields, Errors errors, String token)
        implements Page {
    static String path(PhaseView phase, StepView step, String how) {
        return PhasePage.path(phase) + "/steps/" + step.place() + "/" + how;
    }

    static List<Link> trail(PhaseView phase) {
        return Sections.trail(
                Link.of("Accreditation", Sections.ACCREDITATION), Link.of(phase.title(), PhasePage.path(phase)));
    }

    static String title(PhaseView phase, StepView step, boolean takesBack) {
        return (takesBack ? "Take back that phase " : "Correct that phase ") + phase.number() + " was "
                + step.act().done();
    }

    @Override
    public String title() {
        return title(phase, step, takesBack);
    }

    @Override
    public String section() {
        return Sections.ACCREDITATION;
    }

    @Override
    public List<Link> trail() {
        return trail(phase);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String action() {
        return path(phase, step, takesBack ? StepCorrectionPages.TAKE_BACK : StepCorrectionPages.CORRECT);
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String error(String name) {
        return errors.of(name);
    }

    public String day() {
        return "The day it was " + step.act().done();
    }

    public String stands() {
        return "What stands: " + step.act().done() + " from " + step.effectiveInWords() + ".";
    }

    /** What becomes of the phase. */
    public String consequence() {
        return "The phase will be "
                + step.from()
                        .map(state -> state.label().toLowerCase(Locale.ROOT))
                        .orElse("as it was before") + " again."
                + " Take a step back only where it was never taken. Where it was taken on another day, correct it.";
    }

    public String linkToPhase() {
        return PhasePage.path(phase);
    }
}
