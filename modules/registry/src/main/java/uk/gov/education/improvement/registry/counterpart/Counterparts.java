package uk.gov.education.improvement.registry.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.GivenSupport;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;

/**
 * Did it work? What came after support that is over, beside authorities like its recipient with no support recorded here, from
 * reports that were published by the day asked. It shows what followed and never what caused it. Whoever reads engagements
 * sees it, and all see the same.
 */
@ApplicationScoped
public class Counterparts {
    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementOutcomes engagements;
    private final Pool pool;

    @Inject
    public Counterparts(AccessTable access, Transactions transactions, EngagementOutcomes engagements, Pool pool) {
        this.access = access;
        this.transactions = transactions;
        this.engagements = engagements;
        this.pool = pool;
    }

    /**
     * One engagement; by a fixed number of statements.
     *
     * @throws Refused when there is none that the asker may see on the day, or more support than is looked at together
     */
    public CounterpartsView of(Asker by, String engagementId, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var engagement = engagements.find(by, scope, engagementId, asAt);
            var given = engagements.given(scope, asAt);
            var finished = given.stream()
                    .filter(GivenSupport::isFinished)
                    .filter(one -> one.engagementId().equals(engagement.id()))
                    .toList();
            var compared = compared(by, given, finished, asAt);
            return new CounterpartsView(
                    engagement,
                    !finished.isEmpty(),
                    compared.neighbours(),
                    finished.stream().flatMap(one -> compared.of(one).stream()).toList(),
                    asAt.day(),
                    asAt.publishedBy(),
                    asAt.recordedBy());
        });
    }

    /**
     * All finished support; by a number of statements that is the same for one engagement and for many.
     *
     * @throws Refused when there is more support than is looked at together
     */
    public AllCounterpartsView all(Asker by, CounterpartFilter filter, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var given = engagements.given(scope, asAt);
            var about = engagements.about(scope, filter.themes(), asAt);
            var finished = given.stream()
                    .filter(GivenSupport::isFinished)
                    .filter(one -> filter.themes().isEmpty() || about.contains(one.engagementId()))
                    .sorted(Comparator.comparing((GivenSupport one) ->
                                    one.ended().orElseThrow().last())
                            .reversed()
                            .thenComparing(GivenSupport::engagementId))
                    .toList();
            var compared = compared(by, given, finished, asAt);
            var found = finished.stream()
                    .flatMap(one -> compared.of(one).stream()
                            .filter(beside -> filter.regions().isEmpty()
                                    || filter.regions()
                                            .contains(beside.recipient().region()))
                            .map(beside -> new Found(one.engagementId(), beside)))
                    .toList();
            var page = Slice.of(found, any -> true, filter.after(), filter.size(), Found::key);
            var shown = engagements.withIds(
                    by, scope, page.rows().stream().map(Found::engagementId).collect(Collectors.toSet()), asAt);
            return view(
                    page.map(one -> new AllCounterpartsView.Row(shown.get(one.engagementId()), one.beside())),
                    found,
                    compared.neighbours(),
                    asAt);
        });
    }

    /** A row of all of them; what is said of its engagement is read only for those that are shown. */
    private record Found(String engagementId, Beside beside) {
        String key() {
            return engagementId + " " + beside.recipient().id();
        }
    }

    private static AllCounterpartsView view(
            Slice<AllCounterpartsView.Row> page, List<Found> found, Optional<String> neighbours, AsAt asAt) {
        var all = found.stream().map(Found::beside).toList();
        return new AllCounterpartsView(
                page,
                (int) found.stream().map(Found::engagementId).distinct().count(),
                once(all.stream().map(one -> Map.entry(one.recipient(), one.own()))),
                once(all.stream()
                        .flatMap(one -> one.counterparts().stream())
                        .map(one -> Map.entry(one.authority(), one.course()))),
                Difference.of(all),
                neighbours,
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    private record Reports(String authorityId, Optional<String> before, Optional<String> after) {}

    /** Each pair of reports counts once, however often it is looked at. */
    private static Counts once(Stream<Map.Entry<AuthorityRef, Course>> courses) {
        return Counts.of(courses.collect(Collectors.toMap(
                        one -> new Reports(
                                one.getKey().id(),
                                one.getValue().before().map(Report::inspectionId),
                                one.getValue().after().map(Report::inspectionId)),
                        Map.Entry::getValue,
                        (one, same) -> one))
                .values());
    }

    /** What is needed to set some engagements beside others. */
    private record Compared(
            Choosing choosing,
            Map<String, AuthorityRef> supported,
            Optional<String> neighbours,
            Map<String, NeighbourSets.Places> places,
            AsAt asAt) {
        List<Beside> of(GivenSupport support) {
            var window = Window.of(support.began(), support.ended().orElseThrow(), asAt.known());
            var ids = Set.copyOf(support.recipients());
            return support.recipients().stream()
                    .filter(supported::containsKey)
                    .map(id -> choosing.beside(
                            supported.get(id), ids, window, places.get(id).places()))
                    .toList();
        }
    }

    private Compared compared(Asker by, List<GivenSupport> given, List<GivenSupport> about, AsAt asAt) {
        var ids = about.stream().flatMap(one -> one.recipients().stream()).collect(Collectors.toSet());
        var known = pool.of(by, ids, asAt);
        var times = given.stream()
                .flatMap(one -> one.recipients().stream().map(id -> Map.entry(id, one)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                one -> new Choosing.Time(
                                        one.getValue().began(), one.getValue().ended()),
                                Collectors.toList())));
        return new Compared(
                new Choosing(known.pool(), known.reports(), times),
                known.recipients(),
                known.neighbours().values().stream()
                        .flatMap(places -> places.set().stream())
                        .findFirst(),
                known.neighbours(),
                asAt);
    }
}
