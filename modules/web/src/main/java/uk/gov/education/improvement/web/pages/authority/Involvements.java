package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.partner.Partners;

/** What an authority is part of: instruments of intervention, partnerships, support, and what reports mention of it. */
@RequestScoped
class Involvements {
    private final AuthoritiesInIntervention oversight;
    private final Partners partners;
    private final SupportOfAuthority support;

    @Inject
    Involvements(AuthoritiesInIntervention oversight, Partners partners, SupportOfAuthority support) {
        this.oversight = oversight;
        this.partners = partners;
        this.support = support;
    }

    AuthoritiesInIntervention.Intervened intervened(Asker by, String authorityId, AsAt asAt) {
        return oversight.of(by, authorityId, asAt);
    }

    AuthorityPage.Partnered partnered(Asker by, String authorityId, AsAt asAt) {
        return new AuthorityPage.Partnered(partners.ofAuthority(by, authorityId, asAt));
    }

    SupportOfAuthority support() {
        return support;
    }
}
