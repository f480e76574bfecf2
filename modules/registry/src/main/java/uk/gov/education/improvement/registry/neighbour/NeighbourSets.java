package uk.gov.education.improvement.registry.neighbour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Inspections.Judged;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.NeighbourView;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.PartLine;

/** The sets of statistical neighbours, and an authority compared with those it has in one of them. */
@ApplicationScoped
public class NeighbourSets {
    public static final Act READ = new Act("neighbour.read");

    /** The parameter that names a set. */
    public static final String SET = "set";

    /** The most sets that are shown, the newest; a set a year makes more than a lifetime's. */
    public static final int MOST = 100;

    private final AccessTable access;
    private final Transactions transactions;
    private final NeighbourStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public NeighbourSets(
            AccessTable access,
            Transactions transactions,
            NeighbourStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    /** Every set that was recorded by then, the newest first, each with whether there was one on the day; at most {@link #MOST}. */
    public List<NeighbourSetView> list(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var sets = store.sets(scope, asAt.recordedBy(), MOST);
            var ids = sets.stream().map(NeighbourSet::id).toList();
            var shares = store.shares(scope, ids, asAt.recordedBy()).stream()
                    .collect(groupingBy(NeighbourStore.Share::setId));
            var sizes = store.authorities(scope, ids, asAt.recordedBy());
            return sets.stream()
                    .map(set -> view(set.ref(asAt), shares.get(set.id()), sizes.get(set.id())))
                    .toList();
        });
    }

    private static NeighbourSetView view(NeighbourSetRef set, List<NeighbourStore.Share> shares, long authorities) {
        return new NeighbourSetView(
                set.set(),
                set.inWords(),
                set.onTheDay(),
                authorities,
                shares.stream().mapToLong(NeighbourStore.Share::neighbours).sum(),
                shares.stream().map(NeighbourStore.Share::source).toList(),
                shares.stream()
                        .map(NeighbourStore.Share::recordedAt)
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    /**
     * An authority beside its neighbours in one set. A set that is named may be one that came after the day asked; unless
     * named, it is the newest that there certainly was on the day.
     *
     * @param authority our id, DfE number or GSS code
     * @param set the day of a set as its source said it; empty for the newest of the day
     * @throws Refused when there is no such authority or set, or the asker may not compare
     */
    public ComparisonView compare(Asker by, String authority, Optional<String> set, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var about = authorities.find(by, authority, asAt);
            var sets = store.sets(scope, asAt.recordedBy(), MOST);
            var chosen = chosen(sets, set, asAt);
            var facts = chosen.map(one -> store.neighbours(scope, one.id(), List.of(about.id()), asAt.recordedBy()))
                    .orElse(List.of());
            var compared = new Compared(by, about, chosen, facts, asAt);
            return compared.view(sets.stream().map(one -> one.ref(asAt)).toList());
        });
    }

    /**
     * The places of an authority's neighbours in the newest set that there certainly was on the day.
     *
     * @param set in words; empty where the authority has none in such a set
     * @param places from 1, by our ids of the neighbours
     */
    public record Places(Optional<String> set, Map<String, Integer> places) {}

    /**
     * Of some authorities, by our ids: each has an answer. By two statements, and one more for each lot of authorities.
     *
     * @param authorityIds our ids
     */
    public Map<String, Places> places(Asker by, Collection<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var chosen = chosen(store.sets(scope, asAt.recordedBy(), MOST), Optional.empty(), asAt);
            var places = chosen
                    .map(set -> store.neighbours(scope, set.id(), authorityIds, asAt.recordedBy()))
                    .orElse(List.of())
                    .stream()
                    .collect(groupingBy(
                            Neighbour::authorityId, Collectors.toMap(Neighbour::neighbourId, Neighbour::place)));
            return authorityIds.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            id -> new Places(
                                    chosen.map(set -> set.ref(asAt).inWords()).filter(any -> places.containsKey(id)),
                                    places.getOrDefault(id, Map.of()))));
        });
    }

    private static Optional<NeighbourSet> chosen(List<NeighbourSet> newestFirst, Optional<String> named, AsAt asAt) {
        if (named.isEmpty()) {
            return newestFirst.stream()
                    .filter(set -> set.ref(asAt).onTheDay() == Certainty.CERTAIN)
                    .findFirst();
        }
        var found = newestFirst.stream()
                .filter(set -> set.day().said().equals(named.get()))
                .findFirst();
        if (found.isEmpty()) {
            throw new Refused(new NeighbourRefusal.UnknownNeighbourSet(named.get()));
        }
        return found;
    }

    /** One comparison while it is made; costs the same number of statements however many neighbours there are. */
    private final class Compared {
        private final AuthorityView about;
        private final Optional<NeighbourSet> set;
        private final List<Neighbour> facts;
        private final AsAt asAt;
        private final Map<String, AuthorityView> neighbours;
        private final Set<String> endedByTheSet;
        private final Map<String, Judged> judged;

        Compared(Asker by, AuthorityView about, Optional<NeighbourSet> set, List<Neighbour> facts, AsAt asAt) {
            this.about = about;
            this.set = set;
            this.facts = facts;
            this.asAt = asAt;
            var ids = facts.stream().map(Neighbour::neighbourId).collect(Collectors.toSet());
            this.neighbours = authorities.withIds(by, ids, asAt).stream()
                    .collect(Collectors.toMap(AuthorityView::id, Function.identity()));
            var all = new HashSet<>(ids);
            all.add(about.id());
            this.endedByTheSet = set.map(
                            one -> authorities.ended(by, all, AsAt.day(one.day().first(), asAt.recordedBy())))
                    .orElse(Set.of());
            this.judged = inspections.standing(by, all, asAt);
        }

        ComparisonView view(List<NeighbourSetRef> sets) {
            var beside = facts.stream()
                    .filter(fact -> neighbours.containsKey(fact.neighbourId()))
                    .map(this::neighbour)
                    .toList();
            var counting = beside.stream()
                    .filter(neighbour -> neighbour.membership().counts())
                    .toList();
            return new ComparisonView(
                    ref(about),
                    asAt.day(),
                    asAt.publishedBy(),
                    asAt.recordedBy(),
                    set.map(one -> one.ref(asAt)),
                    sets,
                    facts.stream().map(Neighbour::source).distinct().toList(),
                    membership(about),
                    about.successors(),
                    judged(about).latest(),
                    judged(about).possible(),
                    beside,
                    counting.size(),
                    isCompared() ? parts(counting) : List.of());
        }

        private NeighbourView neighbour(Neighbour fact) {
            var neighbour = neighbours.get(fact.neighbourId());
            var judgement = judged(neighbour);
            return new NeighbourView(
                    fact.place(),
                    ref(neighbour),
                    fact.closeness(),
                    membership(neighbour),
                    neighbour.successors(),
                    judgement.latest(),
                    judgement.possible(),
                    isCompared() && membership(neighbour).counts() ? against(judgement) : Map.of(),
                    fact.source());
        }

        private boolean isCompared() {
            return !facts.isEmpty() && membership(about).counts();
        }

        private Map<Part, Against> against(Judged judgement) {
            var against = new EnumMap<Part, Against>(Part.class);
            for (var part : Part.values()) {
                against.put(part, Against.of(part(judged(about), part), part(judgement, part)));
            }
            return against;
        }

        private List<PartLine> parts(Collection<NeighbourView> counting) {
            return Arrays.stream(Part.values())
                    .map(part -> {
                        var counts = new EnumMap<Against, Long>(Against.class);
                        Arrays.stream(Against.values()).forEach(against -> counts.put(against, 0L));
                        counts.putAll(counting.stream()
                                .collect(groupingBy(
                                        neighbour -> neighbour.against().get(part), counting())));
                        return new PartLine(part, part(judged(about), part), counts);
                    })
                    .toList();
        }

        private Membership membership(AuthorityView member) {
            return Membership.of(endedByTheSet.contains(member.id()), member.standing());
        }

        private Judged judged(AuthorityView member) {
            return judged.getOrDefault(member.id(), Judged.NOT_RECORDED);
        }
    }

    private static Optional<PartView> part(Judged judged, Part part) {
        return judged.latest().map(latest -> latest.part(part));
    }

    private static AuthorityRef ref(AuthorityView authority) {
        return new AuthorityRef(
                authority.id(),
                authority.dfeNumber(),
                authority.form().name(),
                authority.form().region());
    }
}
