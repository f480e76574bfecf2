package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Closes a need or withdraws it, with the reason. */
public record NeedActPage(NeedView need, NeedAct act, FormFields fields, Errors errors, String token, List<Link> trail)
        implements Page {
    @Override
    public String title() {
        return act.label() + ": " + need.title();
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String action() {
        return NeedPage.path(need.id()) + "/" + act.address();
    }

    public String linkToNeed() {
        return NeedPage.path(need.id());
    }

    public String about() {
        return act == NeedAct.CLOSE
                ? "A need is closed when it is met. It is not opened again: raise another one where help is needed again."
                : "A need that is withdrawn is not opened again. It stays readable, with the reason.";
    }

    public String question() {
        return act == NeedAct.CLOSE ? "What came of it" : "Why it is withdrawn";
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
