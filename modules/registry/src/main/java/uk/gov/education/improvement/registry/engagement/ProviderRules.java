package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;
import uk.gov.education.improvement.registry.engagement.EngagementRefusal.ProviderNotInGoodStanding;
import uk.gov.education.improvement.registry.partner.PartnerStanding;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Who may give support to whom: asked when a provider is chosen, and again at each agreement. */
@Dependent
class ProviderRules {
    /** Live support of one recipient that a rule looks at: more than any had. */
    private static final int MOST = 100;

    private static final Set<PartnerStanding> AS_PARTNER = EnumSet.of(
            PartnerStanding.ACTIVE, PartnerStanding.RENEWED, PartnerStanding.UNDER_REVIEW, PartnerStanding.SUSPENDED);

    private final AccessTable access;
    private final Authorities authorities;
    private final Partners partners;
    private final EngagementBook book;

    @Inject
    ProviderRules(AccessTable access, Authorities authorities, Partners partners, EngagementBook book) {
        this.access = access;
        this.authorities = authorities;
        this.partners = partners;
        this.book = book;
    }

    /**
     * Who is to give support, with those that give it.
     *
     * @param standing of a partner on the day
     */
    record Chosen(
            Provider provider,
            String called,
            List<EngagementParty.Taking> parties,
            Optional<PartnerStanding> standing) {
        List<String> authorityIds() {
            return parties.stream()
                    .flatMap(party -> party.authorityId().stream())
                    .toList();
        }
    }

    /**
     * Whether a partner stands as it stood by another day, and no step was taken with it since: a reason to take it that was
     * given then holds for that standing only.
     */
    boolean standsAsThen(Asker by, Chosen chosen, AsAt then, AsAt now) {
        if (chosen.provider().kind() != Provider.Kind.PARTNER) {
            return true;
        }
        var id = chosen.provider().called().orElseThrow();
        var before = partners.find(by, id, then);
        var today = partners.find(by, id, now);
        return before.standing() == today.standing()
                && before.steps().size() == today.steps().size();
    }

    /** @throws Refused when there is no such partner or authority */
    Chosen chosen(Asker by, Provider provider, AsAt now) {
        return switch (provider.kind()) {
            case PARTNER -> chosen(partners.find(by, provider.called().orElseThrow(), now));
            case AUTHORITY -> chosen(by, provider.called().orElseThrow(), now);
            case LGA ->
                new Chosen(
                        provider,
                        Provider.Kind.LGA.label(),
                        List.of(new EngagementParty.Taking(
                                Side.PROVIDER,
                                Optional.empty(),
                                Provider.Kind.LGA.label(),
                                Optional.of(Owner.of(new Organisation(Organisation.Kind.LGA, ""))))),
                        Optional.empty());
            case ADVISER -> {
                var name = provider.called().orElseThrow();
                yield new Chosen(
                        provider,
                        name,
                        List.of(new EngagementParty.Taking(Side.PROVIDER, Optional.empty(), name, Optional.empty())),
                        Optional.empty());
            }
        };
    }

    private static Chosen chosen(PartnerView partner) {
        return new Chosen(
                new Provider(Provider.Kind.PARTNER, Optional.of(partner.id())),
                partner.called(),
                partner.members().stream()
                        .filter(member -> member.onTheDay() != Certainty.NO)
                        .map(member -> taking(Side.PROVIDER, member.authority()))
                        .toList(),
                Optional.of(partner.standing()));
    }

    private Chosen chosen(Asker by, String called, AsAt now) {
        var authority = Optional.ofNullable(
                        authorities.called(by, List.of(called), now).get(called))
                .filter(found -> found.dfeNumber().isPresent())
                .orElseThrow(() ->
                        new Refused(new Invalid("provider", "“" + called + "” is no authority that is known here")));
        return new Chosen(
                new Provider(Provider.Kind.AUTHORITY, Optional.of(authority.id())),
                authority.name(),
                List.of(taking(Side.PROVIDER, authority)),
                Optional.empty());
    }

    EngagementParty.Taking recipient(Asker by, String authorityId, AsAt now) {
        return taking(
                Side.RECIPIENT, authorities.named(by, List.of(authorityId), now).get(authorityId));
    }

    private static EngagementParty.Taking taking(Side side, AuthorityRef authority) {
        return new EngagementParty.Taking(
                side,
                Optional.of(authority.id()),
                authority.name(),
                authority.dfeNumber().map(number -> Owner.of(new Organisation(Organisation.Kind.AUTHORITY, number))));
    }

    /**
     * @param engagementId of the one that is asked about; empty where it is still to be begun
     * @param override why a provider is taken that is not in good standing
     * @throws Refused when it would support itself, is of the same delivery organisation, is not in good standing and no reason
     *     is given, or the recipient has directed support about the same already
     */
    void refuseUnfit(
            Asker by,
            Chosen chosen,
            List<EngagementParty.Taking> recipients,
            Collection<String> themes,
            Optional<String> engagementId,
            Optional<String> override,
            AsAt now) {
        var to = recipients.stream()
                .flatMap(party -> party.authorityId().stream())
                .toList();
        recipients.stream()
                .filter(party -> party.authorityId()
                        .filter(chosen.authorityIds()::contains)
                        .isPresent())
                .findFirst()
                .ifPresent(party -> {
                    throw new Refused(new EngagementRefusal.SelfSupport(party.name()));
                });
        refuseSameDeliverer(by, to, chosen, now);
        chosen.standing().ifPresent(standing -> refuseStanding(chosen.called(), standing, override));
        refuseDirected(by, to, themes, engagementId, now);
        refusePartnerAsAuthority(by, chosen, now);
    }

    /** Its days are counted, and its standing asked, as those of the partner. */
    private void refusePartnerAsAuthority(Asker by, Chosen chosen, AsAt now) {
        if (chosen.provider().kind() == Provider.Kind.AUTHORITY) {
            chosen.authorityIds().stream()
                    .flatMap(id -> partners.ofAuthority(by, id, now).stream())
                    .filter(partner -> AS_PARTNER.contains(partner.standing()))
                    .findFirst()
                    .ifPresent(partner -> {
                        throw new Refused(new Invalid(
                                "provider",
                                chosen.called() + " is a partner: choose it as the partner " + partner.called()));
                    });
        }
    }

    private void refuseSameDeliverer(Asker by, List<String> recipients, Chosen chosen, AsAt now) {
        var ids = Stream.concat(recipients.stream(), chosen.authorityIds().stream())
                .distinct()
                .toList();
        if (chosen.authorityIds().isEmpty()) {
            return;
        }
        var views = authorities.withIds(by, ids, now);
        for (var recipient : views) {
            for (var provider : views) {
                if (recipients.contains(recipient.id()) && chosen.authorityIds().contains(provider.id())) {
                    delivering(recipient)
                            .filter(one -> delivering(provider)
                                    .anyMatch(other -> other.id().equals(one.id())))
                            .findFirst()
                            .ifPresent(one -> {
                                throw new Refused(new EngagementRefusal.SameDeliverer(
                                        recipient.form().name(), provider.form().name(), one.name()));
                            });
                }
            }
        }
    }

    private static Stream<DelivererView> delivering(AuthorityView authority) {
        return authority.deliverers().stream().filter(deliverer -> deliverer.onTheDay() != Certainty.NO);
    }

    private static void refuseStanding(String called, PartnerStanding standing, Optional<String> override) {
        var then = switch (standing) {
            case ACTIVE, RENEWED -> Optional.<String>empty();
            // not known is for a person to decide
            case UNDER_REVIEW, SUSPENDED, NOT_KNOWN ->
                Optional.of(ProviderNotInGoodStanding.MAY_BE_TAKEN).filter(words -> override.isEmpty());
            case NOT_BEGUN, DESIGNATED, ENDED -> Optional.of(ProviderNotInGoodStanding.ANOTHER);
        };
        then.ifPresent(words -> {
            throw new Refused(
                    new ProviderNotInGoodStanding(called, standing.label().toLowerCase(Locale.ROOT), words));
        });
    }

    /** Looks at all support, also where the asker may not, who is told then that there is some and no more. */
    private void refuseDirected(
            Asker by, List<String> recipients, Collection<String> themes, Optional<String> engagementId, AsAt now) {
        if (recipients.isEmpty()) {
            return;
        }
        var product = Asker.product(by.origin(), by.correlation());
        var filter = EngagementFilter.all(MOST).to(recipients).in(EngagementState.live());
        book.page(product, access.scope(product, Engagements.READ), filter, now).rows().stream()
                .filter(EngagementView::directed)
                .filter(there -> !engagementId.equals(Optional.of(there.id())))
                .forEach(there -> {
                    Set<String> both = there.themes().stream()
                            .filter(theme -> themes.contains(theme.code()))
                            .map(ThemeView::name)
                            .collect(Collectors.toSet());
                    if (!both.isEmpty()) {
                        throw new Refused(new EngagementRefusal.DirectedSupportThere(
                                there.recipient(),
                                Optional.of(new EngagementRefusal.DirectedSupportThere.Seen(
                                                there.id(),
                                                there.provider(),
                                                both.stream().sorted().collect(Collectors.joining(", "))))
                                        .filter(seen ->
                                                book.sees(access.scope(by, Engagements.READ), seen.id(), now))));
                    }
                });
    }
}
