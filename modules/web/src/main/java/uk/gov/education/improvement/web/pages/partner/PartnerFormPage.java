package uk.gov.education.improvement.web.pages.partner;

import java.util.List;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The form for a step of a partner. */
public record PartnerFormPage(
        PartnerView partner, PartnerAct act, String action, FormFields fields, Errors errors, String token)
        implements Page {

    static List<Link> trail(PartnerView partner) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS), Link.of(partner.called(), PartnerPage.path(partner)));
    }

    @Override
    public String title() {
        return act.label() + ": " + partner.called();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(partner);
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
        return act == PartnerAct.END ? "First day on which it is no longer a partner" : "From which day";
    }

    public String reasons() {
        return act == PartnerAct.REVIEW
                ? "For the department, until the review is decided"
                : "For the record, which everyone sees";
    }

    public String linkToPartner() {
        return PartnerPage.path(partner);
    }
}
