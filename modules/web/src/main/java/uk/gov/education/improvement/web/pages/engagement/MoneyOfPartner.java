package uk.gov.education.improvement.web.pages.engagement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.award.AwardFilter;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;

/** The money by which a partner gives support: the award of its agreement, as far as the reader may see it. */
@RequestScoped
class MoneyOfPartner {
    private final Partners partners;
    private final Awards awards;
    private final AccessTable access;

    @Inject
    MoneyOfPartner(Partners partners, Awards awards, AccessTable access) {
        this.partners = partners;
        this.awards = awards;
        this.access = access;
    }

    /** Empty where the provider is no partner, its partnership follows from no round, or the reader sees no award of it. */
    Optional<AwardView> behind(Asker by, EngagementView engagement, AsAt asAt) {
        return engagement
                .partnerId()
                .filter(id -> engagement.detail().isPresent() && access.allows(by, Awards.READ))
                .map(id -> partners.find(by, id, asAt))
                .flatMap(partner -> award(by, partner, asAt));
    }

    /** A round makes a partnership and its award together, of the same members. */
    private Optional<AwardView> award(Asker by, PartnerView partner, AsAt asAt) {
        var members = partner.members().stream()
                .flatMap(member -> member.authority().dfeNumber().stream())
                .toList();
        if (partner.roundId().isEmpty() || members.isEmpty()) {
            return Optional.empty();
        }
        return awards
                .list(
                        by,
                        new AwardFilter(List.of(), List.of(), List.of(), members, Optional.empty(), Address.MOST_ROWS),
                        asAt)
                .rows()
                .stream()
                .filter(award -> award.roundId().equals(partner.roundId()))
                .filter(award -> !award.state().equals(Optional.of(AwardState.WITHDRAWN)))
                .filter(award -> award.members().stream()
                        .allMatch(member ->
                                member.dfeNumber().filter(members::contains).isPresent()))
                .findFirst();
    }
}
