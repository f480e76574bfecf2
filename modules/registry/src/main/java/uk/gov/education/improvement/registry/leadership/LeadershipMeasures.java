package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasuresView.BelowGood;
import uk.gov.education.improvement.registry.leadership.LeadershipStore.Sum;

/**
 * Counts the programme: how many authorities it reached, people, days; and what share of the councils below good. Counts name
 * nobody and are made of all that is reported. Those of one region are for who sees each participation: where it has few
 * councils, a count is as good as a name.
 */
@ApplicationScoped
public class LeadershipMeasures {
    private static final String SOURCE =
            "Participations: as reported by the LGA. Grades: the latest graded judgement of each council that Ofsted had certainly"
                    + " published by the day, as far as it is recorded here.";

    private final AccessTable access;
    private final Transactions transactions;
    private final LeadershipStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public LeadershipMeasures(
            AccessTable access,
            Transactions transactions,
            LeadershipStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    /**
     * As at a day. Its statements do not grow with what is counted.
     *
     * @throws Refused when it asks for one region or authority, and the asker does not see each participation
     */
    public LeadershipMeasuresView measure(Asker by, ParticipationFilter filter, AsAt asAt) {
        var scope = access.scope(by, Leadership.MEASURE);
        var seesEach = seesEach(by);
        if (!seesEach && !(filter.regions().isEmpty() && filter.authorityIds().isEmpty())) {
            throw new Refused(new NotAllowed(Leadership.READ.name()));
        }
        return transactions.within(() -> measure(by, scope, filter, seesEach, asAt));
    }

    /** What one authority took part in, for who may see it; empty where nothing is reported. */
    public Optional<Reach> ofAuthority(Asker by, String authorityId, AsAt asAt) {
        var scope = access.scope(by, Leadership.READ);
        return transactions.within(() -> {
            var own = store.sums(scope, List.of(authorityId), asAt);
            return own.isEmpty() ? Optional.empty() : Optional.of(reach("", "All strands", own));
        });
    }

    private boolean seesEach(Asker by) {
        return access.allows(by, Leadership.READ)
                && access.scope(by, Leadership.READ).audiences().contains(Audience.DEPARTMENT);
    }

    private LeadershipMeasuresView measure(
            Asker by, Scope scope, ParticipationFilter filter, boolean seesEach, AsAt asAt) {
        var all = store.sums(scope, List.of(), asAt);
        var councils = authorities.inForce(by, asAt);
        var regions = authorities.named(by, all.stream().map(Sum::authorityId).collect(toSet()), asAt);
        var left = all.stream()
                .filter(sum -> filter.strands().isEmpty() || filter.strands().contains(sum.strand()))
                .filter(sum -> filter.years().isEmpty()
                        || filter.years().contains(FinancialYear.beginningIn(sum.yearBegins())))
                .filter(sum ->
                        filter.authorityIds().isEmpty() || filter.authorityIds().contains(sum.authorityId()))
                .filter(sum -> filter.regions().isEmpty()
                        || filter.regions()
                                .contains(regions.get(sum.authorityId()).region()))
                .toList();
        return new LeadershipMeasuresView(
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy(),
                reach("", "All", left),
                byStrand(scope, filter, left),
                byYear(left),
                seesEach ? Optional.of(byRegion(filter, regions, left)) : Optional.empty(),
                belowGood(by, asked(filter, councils), left, asAt),
                SOURCE);
    }

    private List<Reach> byStrand(Scope scope, ParticipationFilter filter, List<Sum> left) {
        var sums = left.stream().collect(groupingBy(Sum::strand));
        return store.strands(scope).stream()
                .map(LeadershipStrand::view)
                .filter(strand -> filter.strands().isEmpty() || filter.strands().contains(strand.id()))
                .map(strand -> reach(strand.id(), strand.name(), sums.getOrDefault(strand.id(), List.of())))
                .toList();
    }

    private static List<Reach> byYear(List<Sum> left) {
        return left.stream().collect(groupingBy(Sum::yearBegins, TreeMap::new, toList())).entrySet().stream()
                .map(year -> {
                    var said = FinancialYear.beginningIn(year.getKey());
                    return reach(said.said(), said.inWords(), year.getValue());
                })
                .toList();
    }

    private static List<Reach> byRegion(ParticipationFilter filter, Map<String, AuthorityRef> named, List<Sum> left) {
        var sums = left.stream()
                .collect(groupingBy(sum -> named.get(sum.authorityId()).region()));
        return Arrays.stream(Region.values())
                .filter(region -> filter.regions().isEmpty() || filter.regions().contains(region))
                .map(region -> reach(region.name(), region.label(), sums.getOrDefault(region, List.of())))
                .toList();
    }

    private static List<AuthorityRef> asked(ParticipationFilter filter, List<AuthorityRef> councils) {
        return councils.stream()
                .filter(council ->
                        filter.regions().isEmpty() || filter.regions().contains(council.region()))
                .filter(council ->
                        filter.authorityIds().isEmpty() || filter.authorityIds().contains(council.id()))
                .toList();
    }

    private BelowGood belowGood(Asker by, List<AuthorityRef> councils, List<Sum> left, AsAt asAt) {
        var reached = left.stream().map(Sum::authorityId).collect(toSet());
        var judged = inspections.latest(by, asAt);
        var below = 0;
        var belowReached = 0;
        var good = 0;
        var noOverall = 0;
        var notRecorded = 0;
        for (var council : councils) {
            var latest = Optional.ofNullable(judged.get(council.id()));
            var overall = latest.flatMap(report -> report.grade(Part.OVERALL));
            if (latest.isEmpty()) {
                notRecorded++;
            } else if (overall.isEmpty()) {
                noOverall++;
            } else if (overall.get().atLeast(Grade.GOOD)) {
                good++;
            } else {
                below++;
                belowReached += reached.contains(council.id()) ? 1 : 0;
            }
        }
        return new BelowGood(below, belowReached, good, noOverall, notRecorded);
    }

    private static Reach reach(String key, String name, Collection<Sum> sums) {
        return new Reach(
                key,
                name,
                (int) sums.stream().map(Sum::authorityId).distinct().count(),
                sums.stream().mapToLong(Sum::people).sum(),
                ParticipationReport.days(sums.stream().mapToLong(Sum::halfDays).sum()));
    }
}
