package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;

/** How an authority helps and was helped: its partnerships, what Ofsted's reports mention, its needs, and support that it has and gives. */
@Dependent
class Helping {
    /** The most engagements of one authority on each side that are shown together, what was recorded last. */
    static final int MOST = 100;

    private static final List<EngagementState> GIVEN = Arrays.stream(EngagementState.values())
            .filter(state -> state.isBeingGiven() || state.isFinished() || state == EngagementState.WITHDRAWN)
            .toList();

    private final AccessTable access;
    private final Partners partners;
    private final Mentions mentions;
    private final Needs needs;
    private final Engagements engagements;

    @Inject
    Helping(AccessTable access, Partners partners, Mentions mentions, Needs needs, Engagements engagements) {
        this.access = access;
        this.partners = partners;
        this.mentions = mentions;
        this.needs = needs;
        this.engagements = engagements;
    }

    List<PartnerView> partnerships(Asker by, String authorityId, AsAt asAt) {
        return partners.ofAuthority(by, authorityId, asAt);
    }

    Helped helped(Asker by, AuthorityView authority, AsAt asAt) {
        return new Helped(
                mentions.ofAuthority(by, authority.id(), asAt),
                needs(by, authority, asAt),
                begun(by, authority, EngagementFilter::to, asAt),
                begun(by, authority, EngagementFilter::by, asAt));
    }

    private Slice<NeedView> needs(Asker by, AuthorityView authority, AsAt asAt) {
        return authority
                .dfeNumber()
                .filter(number -> access.allows(by, Needs.READ))
                .map(number -> needs.list(by, NeedFilter.of(List.of(number), Address.MOST_ROWS), asAt))
                .orElseGet(Slice::none);
    }

    /** Support that has begun, as everybody sees it who reads engagements; none for others. */
    private List<EngagementView> begun(
            Asker by,
            AuthorityView authority,
            BiFunction<EngagementFilter, List<String>, EngagementFilter> side,
            AsAt asAt) {
        return access.allows(by, Engagements.READ)
                ? engagements
                        .list(by, side.apply(EngagementFilter.all(MOST).in(GIVEN), List.of(authority.id())), asAt)
                        .rows()
                : List.of();
    }
}
