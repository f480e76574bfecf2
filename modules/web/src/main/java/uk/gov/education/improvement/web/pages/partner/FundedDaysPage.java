package uk.gov.education.improvement.web.pages.partner;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The form for days that a partner is funded to give. */
public record FundedDaysPage(
        PartnerView partner, String action, List<ThemeView> known, FormFields fields, Errors errors, String token)
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

    public List<Choice> themes() {
        return Stream.concat(
                        Stream.of(Choice.of("", "Select a theme")),
                        known.stream().map(theme -> Choice.of(theme.code(), theme.name())))
                .toList();
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
