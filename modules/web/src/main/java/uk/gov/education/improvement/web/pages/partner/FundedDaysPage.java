package uk.gov.education.improvement.web.pages.partner;

import java.util.List;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The form for days that a partner is funded to give. */
public record FundedDaysPage(PartnerView partner, String action, FormFields fields, Errors errors, String token)
        implements Page {
    @Override
    public String title() {
        return "Record funded days: " + partner.called();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return PartnerFormPage.trail(partner);
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

    public String linkToPartner() {
        return PartnerPage.path(partner);
    }
}
