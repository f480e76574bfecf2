package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Asks for the day on which a draft was published. */
public record PublishPage(
        String authority,
        InspectionView inspection,
        String action,
        FormFields fields,
        Errors errors,
        String token,
        List<Link> trail)
        implements Page {

    @Override
    public String title() {
        return "Publish the judgement of " + authority;
    }

    @Override
    public String section() {
        return Sections.JUDGEMENTS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String linkToSubject() {
        return Sections.JUDGEMENTS + "/" + inspection.id();
    }
}
