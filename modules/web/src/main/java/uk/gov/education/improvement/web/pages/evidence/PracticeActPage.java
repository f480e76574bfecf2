package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Publishes a practice or withdraws it, with the reason. */
public record PracticeActPage(
        PracticeView practice, PracticeAct act, FormFields fields, Errors errors, String token, List<Link> trail)
        implements Page {
    @Override
    public String title() {
        return act.label() + ": " + practice.title();
    }

    @Override
    public String section() {
        return Sections.EVIDENCE;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String action() {
        return PracticePage.path(practice.id()) + "/" + act.address();
    }

    public String linkToPractice() {
        return PracticePage.path(practice.id());
    }

    public String about() {
        return act == PracticeAct.PUBLISH
                ? "Everybody who signs in sees a practice that is published."
                : "A practice that is withdrawn is not published again. It stays readable, with the reason.";
    }

    public String question() {
        return act == PracticeAct.PUBLISH ? "Who has checked it" : "Why it is withdrawn";
    }

    public String version() {
        return fields.typed("version");
    }

    public String why() {
        return fields.typed("why");
    }

    public String error() {
        return errors.of("why");
    }
}
