package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.authority.AuthorityView.Standing;

/** The authorities: who had the duty on any day, under which name and code, whom they succeeded, who delivers for them. */
@ApplicationScoped
public class Authorities {
    public static final Act READ = new Act("authority.read");

    /** Far above what England ever had; keeps a mistake from reading without end. */
    public static final int MOST = 250_000;

    /** How many authorities one question may name. */
    public static final int MOST_CALLED = 50;

    /** JPQL: the forms {@code f} of authorities {@code a} that have their duty on the day asked. */
    static final String FORMS_IN_FORCE = " from AuthorityForm f, Authority a where a.id = f.authorityId and "
            + DatedFact.inForce("f") + " and " + DatedFact.recorded("f", "AuthorityForm");

    private final AccessTable access;
    private final Transactions transactions;
    private final AuthorityStore store;

    @Inject
    public Authorities(AccessTable access, Transactions transactions, AuthorityStore store) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * One authority as at a day.
     *
     * @param identifier our id, the DfE number, or a GSS code of any age
     * @throws Refused when there is none, or the asker may not read authorities
     */
    public AuthorityView find(Asker by, String identifier, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var authority = store.find(scope, identifier, asAt.recordedBy());
            return views(scope, authority.stream().toList(), asAt).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(new AuthorityRefusal.UnknownAuthority(identifier)));
        });
    }

    /** Every authority that has its duty on the day, by name. At most {@link #MOST}. */
    public List<AuthorityRef> inForce(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.inForce(scope, asAt, MOST));
    }

    /** Authorities by our own ids, as {@link #find} shows them; the order is not that of the ids. */
    public List<AuthorityView> withIds(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(scope, store.withIds(scope, ids), asAt));
    }

    /**
     * Authorities by our own ids, named as on the day asked, or by the nearest form where they had ended or not begun.
     */
    public Map<String, AuthorityRef> named(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var forms = store.numberedForms(scope, ids, asAt.recordedBy());
            return byId(forms.keySet()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, own -> {
                var form = onOrNear(own.getValue(), asAt);
                return form.called(forms.get(form));
            }));
        });
    }

    /** Those of some authorities, by our own ids, whose duty had certainly ended by the day asked. */
    public Set<String> ended(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> formsById(scope, ids, asAt).entrySet().stream()
                .filter(forms -> standing(forms.getValue(), asAt) == Standing.ENDED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /**
     * Authorities by what they are called: our id, the DfE number, or a GSS code of any age. What calls none is left out.
     * Costs the same number of statements for one and for many.
     *
     * @throws Refused when there are more than {@link #MOST_CALLED}
     */
    public Map<String, AuthorityRef> called(Asker by, Collection<String> identifiers, AsAt asAt) {
        var scope = access.scope(by, READ);
        if (identifiers.size() > MOST_CALLED) {
            throw new Refused(new Invalid("authority", "Ask for at most " + MOST_CALLED + " authorities at once"));
        }
        return transactions.within(() -> {
            var found = store.called(scope, identifiers, asAt.recordedBy());
            var named = named(by, found.values().stream().map(Authority::id).collect(Collectors.toSet()), asAt);
            return found.entrySet().stream()
                    .filter(entry -> named.containsKey(entry.getValue().id()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> named.get(entry.getValue().id())));
        });
    }

    /** Where authorities of any day stand on the map, by our own ids; one that is new and not yet drawn is left out. */
    public Map<String, Cell> cells(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var cells = Cells.OF_ENGLAND;
            var found = new HashMap<String, Cell>();
            store.numbers(scope).forEach((id, number) -> cells.numbered(number).ifPresent(cell -> found.put(id, cell)));
            var unnumbered = store.unnumberedNamed(scope, cells.names(), asAt.recordedBy()).stream()
                    .map(Authority::id)
                    .toList();
            formsById(scope, unnumbered, asAt)
                    .forEach((id, forms) -> forms.stream()
                            .flatMap(form -> cells.named(form.name()).stream())
                            .findFirst()
                            .ifPresent(cell -> found.put(id, cell)));
            return found;
        });
    }

    /** Costs the same number of statements for one authority and for many. Leaves out what was not recorded by then. */
    private List<AuthorityView> views(Scope scope, List<Authority> authorities, AsAt asAt) {
        var ids = authorities.stream().map(Authority::id).collect(Collectors.toSet());
        var successions = known(store.successions(scope, ids, asAt.recordedBy()), asAt);
        var relatedIds = new HashSet<>(ids);
        successions.forEach(succession -> {
            relatedIds.add(succession.predecessorId());
            relatedIds.add(succession.successorId());
        });
        var forms = formsById(scope, relatedIds, asAt);
        var related =
                store.withIds(scope, relatedIds).stream().collect(Collectors.toMap(Authority::id, Function.identity()));
        var deliverers = deliverers(scope, ids, forms, asAt);
        var aliases = store.aliases(scope, ids, asAt.recordedBy()).stream()
                .collect(Collectors.groupingBy(
                        AuthorityAlias::authorityId, Collectors.mapping(AuthorityAlias::name, Collectors.toList())));
        var versions = store.versions(scope, ids, asAt.recordedBy());
        return authorities.stream()
                .filter(authority -> forms.containsKey(authority.id()))
                .map(authority -> {
                    var own = forms.get(authority.id());
                    return new AuthorityView(
                            authority.id(),
                            versions.get(authority.id()),
                            authority.dfeNumber(),
                            asAt.day(),
                            asAt.publishedBy(),
                            asAt.recordedBy(),
                            standing(own, asAt),
                            onOrNear(own, asAt).view(asAt),
                            known(own, asAt).stream()
                                    .map(form -> form.view(asAt))
                                    .toList(),
                            aliases.getOrDefault(authority.id(), List.of()),
                            successions.stream()
                                    .filter(succession ->
                                            succession.successorId().equals(authority.id()))
                                    .map(succession -> relative(
                                            succession,
                                            related.get(succession.predecessorId()),
                                            forms.get(succession.predecessorId())
                                                    .getLast()))
                                    .toList(),
                            successions.stream()
                                    .filter(succession ->
                                            succession.predecessorId().equals(authority.id()))
                                    .map(succession -> relative(
                                            succession,
                                            related.get(succession.successorId()),
                                            forms.get(succession.successorId()).getFirst()))
                                    .toList(),
                            deliverers.getOrDefault(authority.id(), List.of()));
                })
                .toList();
    }

    private static Relative relative(Succession succession, Authority other, AuthorityForm form) {
        return new Relative(
                other.id(),
                other.dfeNumber(),
                form.name(),
                succession.span().from().map(Object::toString),
                succession.how(),
                succession.part(),
                succession.published().map(Object::toString));
    }

    private Map<String, List<DelivererView>> deliverers(
            Scope scope, Collection<String> authorityIds, Map<String, List<AuthorityForm>> forms, AsAt asAt) {
        var deliveries = known(store.deliveriesFor(scope, authorityIds, asAt.recordedBy()), asAt);
        var organisations = store
                .organisations(
                        scope, deliveries.stream().map(Delivery::organisationId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(DeliveryOrganisation::id, Function.identity()));
        return deliveries.stream()
                .filter(delivery -> forms.containsKey(delivery.authorityId()))
                .collect(Collectors.groupingBy(
                        Delivery::authorityId,
                        Collectors.mapping(
                                delivery -> delivery.view(
                                        organisations.get(delivery.organisationId()),
                                        AuthorityForm.life(forms.get(delivery.authorityId())),
                                        asAt),
                                Collectors.toList())));
    }

    private Map<String, List<AuthorityForm>> formsById(Scope scope, Collection<String> ids, AsAt asAt) {
        return byId(store.forms(scope, ids, asAt.recordedBy()));
    }

    private static Map<String, List<AuthorityForm>> byId(Collection<AuthorityForm> forms) {
        return forms.stream().collect(Collectors.groupingBy(AuthorityForm::authorityId));
    }

    private static Standing standing(List<AuthorityForm> forms, AsAt asAt) {
        if (inForce(forms.stream(), asAt).findFirst().isPresent()) {
            return Standing.IN_FORCE;
        }
        return forms.stream().anyMatch(form -> form.hasBegun(asAt)) ? Standing.ENDED : Standing.NOT_BEGUN;
    }

    /** The form of the day; else the last that had begun, or the first that was known of. It has a name in any case. */
    private static AuthorityForm onOrNear(List<AuthorityForm> forms, AsAt asAt) {
        return inForce(forms.stream(), asAt)
                .findFirst()
                .or(() -> forms.reversed().stream()
                        .filter(form -> form.hasBegun(asAt))
                        .findFirst())
                .or(() -> known(forms, asAt).stream().findFirst())
                .orElseGet(forms::getFirst);
    }

    /** The one place that leaves out what the world could not know by the day of knowledge. */
    private static <F extends DatedFact> List<F> known(List<F> facts, AsAt asAt) {
        return facts.stream().filter(fact -> fact.mayBeKnown(asAt)).toList();
    }

    private static Stream<AuthorityForm> inForce(Stream<AuthorityForm> forms, AsAt asAt) {
        return forms.filter(form -> form.asAt(asAt) == Certainty.CERTAIN);
    }
}
