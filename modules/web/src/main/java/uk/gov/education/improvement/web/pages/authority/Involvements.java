package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.partner.Partners;

/** What an authority is part of: instruments of intervention, partnerships, support, and what reports mention of it. */
@RequestScoped
class Involvements {
    private final AuthoritiesInIntervention oversight;
    private final Partners partners;
    private final Mentions mentions;
    private final SupportOfAuthority support;

    @Inject
    Involvements(
            AuthoritiesInIntervention oversight, Partners partners, Mentions mentions, SupportOfAuthority support) {
        this.oversight = oversight;
        this.partners = partners;
        this.mentions = mentions;
        this.support = support;
    }

    AuthoritiesInIntervention.Intervened intervened(Asker by, String authorityId, AsAt asAt) {
        return oversight.of(by, authorityId, asAt);
    }

    AuthorityPage.Partnered partnered(Asker by, String authorityId, AsAt asAt) {
        return new AuthorityPage.Partnered(partners.ofAuthority(by, authorityId, asAt));
    }

    /** What Ofsted's reports mention of support it received or gave. */
    List<MentionView> mentions(Asker by, String authorityId, AsAt asAt) {
        return mentions.ofAuthority(by, authorityId, asAt);
    }

    SupportOfAuthority support() {
        return support;
    }
}
