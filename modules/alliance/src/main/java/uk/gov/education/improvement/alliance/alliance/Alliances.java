package uk.gov.education.improvement.alliance.alliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.Inspections;

/** The nine alliances and their members, as at any day. */
@ApplicationScoped
public class Alliances {
    public static final Act READ = new Act("alliance.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final AllianceStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public Alliances(
            AccessTable access,
            Transactions transactions,
            AllianceStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    /** All that are recorded by then, by region; also of a day on which they were not there yet. */
    public List<AllianceView> list(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var alliances = store.all(scope);
            var ids = alliances.stream().map(Alliance::id).toList();
            var forms = forms(scope, ids, asAt);
            var versions = store.versions(scope, ids, asAt.recordedBy());
            var members = authorities.inForce(by, asAt).stream()
                    .collect(Collectors.groupingBy(AuthorityRef::region, Collectors.counting()));
            return alliances.stream()
                    .filter(alliance -> forms.containsKey(alliance.id()))
                    .sorted(Comparator.comparing(Alliance::region))
                    .map(alliance -> forms.get(alliance.id())
                            .view(
                                    alliance,
                                    versions.get(alliance.id()),
                                    members.getOrDefault(alliance.region(), 0L),
                                    asAt))
                    .toList();
        });
    }

    /**
     * What an alliance is called, without its members: whoever searches must not read all authorities.
     *
     * @param onTheDay whether it was there
     * @param life from when to when, in words
     */
    record Called(String id, Region region, AllianceWorking working, Certainty onTheDay, String life) {}

    /** All that are recorded by then, by region. */
    List<Called> called(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var alliances = store.all(scope);
            var forms = forms(scope, alliances.stream().map(Alliance::id).toList(), asAt);
            return alliances.stream()
                    .filter(alliance -> forms.containsKey(alliance.id()))
                    .sorted(Comparator.comparing(Alliance::region))
                    .map(alliance -> forms.get(alliance.id()).called(alliance, asAt))
                    .toList();
        });
    }

    private Map<String, AllianceForm> forms(Scope scope, List<String> ids, AsAt asAt) {
        return store.forms(scope, ids, asAt.recordedBy()).stream()
                .collect(Collectors.groupingBy(
                        AllianceForm::allianceId,
                        Collectors.collectingAndThen(Collectors.toList(), forms -> ofTheDay(forms, asAt))));
    }

    /**
     * One alliance.
     *
     * @param idOrRegion our id, or the region: {@code North East} or {@code NORTH_EAST}
     * @throws Refused when none is recorded by then
     */
    public AllianceView find(Asker by, String idOrRegion, AsAt asAt) {
        return list(by, asAt).stream()
                .filter(alliance -> alliance.id().equals(idOrRegion)
                        || alliance.region().name().equalsIgnoreCase(idOrRegion)
                        || alliance.region().label().equalsIgnoreCase(idOrRegion))
                .findFirst()
                .orElseThrow(() -> new Refused(new AllianceRefusal.UnknownAlliance(idOrRegion)));
    }

    /** The authorities of a region that have their duty on the day, by name; what stood for each by then. */
    public List<MemberView> members(Asker by, Region region, AsAt asAt) {
        access.scope(by, READ);
        return transactions.within(() -> {
            var members = authorities.inForce(by, asAt).stream()
                    .filter(authority -> authority.region() == region)
                    .toList();
            var ids = members.stream().map(AuthorityRef::id).toList();
            // none asked for would be all
            var judged = ids.isEmpty() ? Map.<String, Inspections.Judged>of() : inspections.standing(by, ids, asAt);
            return members.stream()
                    .map(member -> {
                        var stood = judged.getOrDefault(member.id(), Inspections.Judged.NOT_RECORDED);
                        return new MemberView(member, stood.latest(), stood.possible());
                    })
                    .toList();
        });
    }

    /** The form of the day, certain before possible; else the first there was, which says from when. */
    private static AllianceForm ofTheDay(List<AllianceForm> forms, AsAt asAt) {
        return Stream.of(Certainty.CERTAIN, Certainty.POSSIBLE)
                .flatMap(sure -> forms.reversed().stream().filter(form -> form.asAt(asAt) == sure))
                .findFirst()
                .orElseGet(forms::getFirst);
    }
}
