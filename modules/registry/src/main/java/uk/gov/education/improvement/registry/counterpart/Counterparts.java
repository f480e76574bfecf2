package uk.gov.education.improvement.registry.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.theme.ThemeView;

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
     * @throws Refused when there is none that the asker may see on the day
     */
    public CounterpartsView of(Asker by, String engagementId, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var engagement = engagements.find(by, scope, engagementId, asAt);
            var compared = compared(by, scope, engagements.given(by, scope, asAt), List.of(engagement), asAt);
            return new CounterpartsView(
                    engagement,
                    isFinished(engagement),
                    compared.neighbours(),
                    compared.of(engagement),
                    asAt.day(),
                    asAt.publishedBy(),
                    asAt.recordedBy());
        });
    }

    /** All finished support; by a number of statements that is the same for one engagement and for many. */
    public AllCounterpartsView all(Asker by, CounterpartFilter filter, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var given = engagements.given(by, scope, asAt);
            var finished = given.stream()
                    .filter(Counterparts::isFinished)
                    .filter(one -> isAbout(one, filter.themes()))
                    .sorted(Comparator.comparing((EngagementView one) ->
                                    one.ended().orElseThrow().last())
                            .reversed()
                            .thenComparing(EngagementView::id))
                    .toList();
            var compared = compared(by, scope, given, finished, asAt);
            var rows = finished.stream()
                    .flatMap(one -> compared.of(one).stream()
                            .filter(beside -> filter.regions().isEmpty()
                                    || filter.regions()
                                            .contains(beside.recipient().region()))
                            .map(beside -> new AllCounterpartsView.Row(one, beside)))
                    .toList();
            return view(rows, filter, compared.neighbours(), asAt);
        });
    }

    private static AllCounterpartsView view(
            List<AllCounterpartsView.Row> rows, CounterpartFilter filter, Optional<String> neighbours, AsAt asAt) {
        var all = rows.stream().map(AllCounterpartsView.Row::beside).toList();
        return new AllCounterpartsView(
                Slice.of(rows, any -> true, filter.after(), filter.size(), AllCounterpartsView.Row::key),
                (int) rows.stream().map(row -> row.engagement().id()).distinct().count(),
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

    private static boolean isFinished(EngagementView engagement) {
        return engagement.state().filter(EngagementState::isFinished).isPresent()
                && engagement.began().isPresent()
                && engagement.ended().isPresent();
    }

    private static boolean isAbout(EngagementView engagement, Collection<String> themes) {
        return themes.isEmpty()
                || engagement.themes().stream()
                        .map(ThemeView::code)
                        .anyMatch(code -> themes.stream().anyMatch(code::equalsIgnoreCase));
    }

    private static List<String> recipients(EngagementView engagement) {
        return engagement.recipients().stream()
                .flatMap(party -> party.authorityId().stream())
                .toList();
    }

    /** What is needed to set some engagements beside others. */
    private record Compared(
            Choosing choosing,
            Map<String, AuthorityRef> supported,
            Optional<String> neighbours,
            Map<String, NeighbourSets.Places> places,
            AsAt asAt) {
        List<Beside> of(EngagementView engagement) {
            if (!isFinished(engagement)) {
                return List.of();
            }
            var window = Window.of(
                    engagement.began().orElseThrow(), engagement.ended().orElseThrow(), asAt.known());
            var ids = Counterparts.recipients(engagement);
            return ids.stream()
                    .filter(supported::containsKey)
                    .map(id -> choosing.beside(
                            supported.get(id),
                            Set.copyOf(ids),
                            window,
                            places.get(id).places()))
                    .toList();
        }
    }

    private Compared compared(
            Asker by, Scope scope, List<EngagementView> given, List<EngagementView> about, AsAt asAt) {
        var ids = about.stream().flatMap(one -> recipients(one).stream()).collect(Collectors.toSet());
        var known = pool.of(by, ids, asAt);
        var times = new HashMap<String, List<Choosing.Time>>();
        for (var one : given) {
            var time = new Choosing.Time(one.began().orElseThrow(), one.ended());
            recipients(one)
                    .forEach(id -> times.merge(
                            id,
                            List.of(time),
                            (some, more) ->
                                    Stream.of(some, more).flatMap(List::stream).toList()));
        }
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
