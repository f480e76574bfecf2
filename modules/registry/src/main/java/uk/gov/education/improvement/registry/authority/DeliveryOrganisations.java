package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;

/** The organisations that deliver services for authorities. */
@ApplicationScoped
public class DeliveryOrganisations {
    /** Far above what there are: fourteen in 2024. */
    public static final int MOST = 1_000;

    private final AccessTable access;
    private final Transactions transactions;
    private final AuthorityStore store;
    private final Authorities authorities;

    @Inject
    public DeliveryOrganisations(
            AccessTable access, Transactions transactions, AuthorityStore store, Authorities authorities) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
    }

    /** Who delivers for whom. */
    public record DeliveryView(AuthorityRef authority, AuthorityView.DelivererView deliverer) {}

    /** Every delivery on the day, certain or possible, longest standing first; at most {@link #MOST}. */
    public List<DeliveryView> delivering(Asker by, AsAt asAt) {
        var scope = access.scope(by, Authorities.READ);
        return transactions.within(() -> {
            var deliveries = store.delivering(scope, asAt, MOST);
            var organisations = store
                    .organisations(
                            scope,
                            deliveries.stream().map(Delivery::organisationId).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(DeliveryOrganisation::id, Function.identity()));
            var ids = deliveries.stream().map(Delivery::authorityId).collect(Collectors.toSet());
            var names = authorities.named(by, ids, asAt);
            var forms = store.forms(scope, ids, asAt.recordedBy()).stream()
                    .collect(Collectors.groupingBy(AuthorityForm::authorityId));
            return deliveries.stream()
                    .filter(delivery -> forms.containsKey(delivery.authorityId()))
                    .map(delivery -> new DeliveryView(
                            names.get(delivery.authorityId()),
                            delivery.view(
                                    organisations.get(delivery.organisationId()),
                                    AuthorityForm.life(forms.get(delivery.authorityId())),
                                    asAt)))
                    .filter(view -> view.deliverer().onTheDay() != Certainty.NO)
                    .toList();
        });
    }
}
