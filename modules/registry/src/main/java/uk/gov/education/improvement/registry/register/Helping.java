package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;

/** How an authority helps and was helped: its partnerships, and what Ofsted's reports mention. */
@Dependent
class Helping {
    private final Partners partners;
    private final Mentions mentions;

    @Inject
    Helping(Partners partners, Mentions mentions) {
        this.partners = partners;
        this.mentions = mentions;
    }

    List<PartnerView> partnerships(Asker by, String authorityId, AsAt asAt) {
        return partners.ofAuthority(by, authorityId, asAt);
    }

    List<MentionView> mentions(Asker by, String authorityId, AsAt asAt) {
        return mentions.ofAuthority(by, authorityId, asAt);
    }
}
