package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;

/** Delivery organisations by name. An authority's page shows them: the first they deliver for on the day, or else did. */
@Dependent
public class SearchedDeliverers implements Searched {
    private final AccessTable access;
    private final AuthorityNames names;
    private final Authorities authorities;
    private final AuthorityStore store;

    @Inject
    public SearchedDeliverers(AccessTable access, AuthorityNames names, Authorities authorities, AuthorityStore store) {
        this.access = access;
        this.names = names;
        this.authorities = authorities;
        this.store = store;
    }

    @Override
    public String subject() {
        return DeliverersFile.SUBJECT;
    }

    @Override
    public String plural() {
        return "Delivery organisations";
    }

    @Override
    public Act act() {
        return Authorities.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var scope = access.scope(by, Authorities.READ);
        var meant = names.organisations(by, text, asAt);
        if (meant.ids().isEmpty()) {
            return Found.NOTHING;
        }
        var deliveries = store.deliveriesBy(scope, meant.ids(), asAt.recordedBy()).stream()
                .filter(delivery -> delivery.mayBeKnown(asAt))
                .collect(Collectors.groupingBy(Delivery::organisationId));
        var shown = store.organisations(scope, deliveries.keySet()).stream()
                .sorted(Comparator.comparing(organisation -> Names.key(organisation.name())))
                .limit(most)
                .toList();
        var named = authorities.named(
                by,
                shown.stream()
                        .flatMap(organisation -> deliveries.get(organisation.id()).stream())
                        .map(Delivery::authorityId)
                        .collect(Collectors.toSet()),
                asAt);
        return new Found(
                deliveries.size(),
                meant.more(),
                meant.otherwise(),
                shown.stream()
                        .map(organisation -> hit(organisation, deliveries.get(organisation.id()), named, asAt))
                        .toList());
    }

    private static Hit hit(
            DeliveryOrganisation organisation, List<Delivery> deliveries, Map<String, AuthorityRef> named, AsAt asAt) {
        var onTheDay =
                deliveries.stream().collect(Collectors.partitioningBy(delivery -> delivery.asAt(asAt) != Certainty.NO));
        var now = names(onTheDay.get(true), named);
        var otherwise = names(onTheDay.get(false), named);
        return new Hit(
                organisation.id(),
                (onTheDay.get(true).isEmpty() ? deliveries : onTheDay.get(true))
                        .stream().map(Delivery::authorityId).findFirst(),
                organisation.name(),
                now.isEmpty()
                        ? "Not on this day, but at another time, for " + otherwise
                        : "Delivers for " + now + (otherwise.isEmpty() ? "" : "; at another time for " + otherwise));
    }

    private static String names(List<Delivery> deliveries, Map<String, AuthorityRef> named) {
        return deliveries.stream()
                .map(delivery -> Optional.ofNullable(named.get(delivery.authorityId())))
                .flatMap(Optional::stream)
                .map(AuthorityRef::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
