package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** Reads partners as at any day. {@link PartnerWork} takes steps with them. */
@ApplicationScoped
public class Partners {
    public static final Act READ = new Act("partner.read");

    /** The most partnerships of one authority, and the most reviews, that are shown together. */
    public static final int MOST = 500;

    private final AccessTable access;
    private final Transactions transactions;
    private final PartnerStore store;
    private final Authorities authorities;
    private final Changes changes;

    @Inject
    public Partners(
            AccessTable access,
            Transactions transactions,
            PartnerStore store,
            Authorities authorities,
            Changes changes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.changes = changes;
    }

    public List<CohortView> cohorts(Asker by) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> store.cohorts(scope).stream().map(Cohort::view).toList());
    }

    /** One page, what began last first. */
    public Slice<PartnerView> list(Asker by, PartnerFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var page = Slice.cut(
                    store.page(scope, filter, asAt),
                    filter.size(),
                    store.count(scope, filter, asAt),
                    partner -> Cursor.after(partner.listedFrom().toString(), partner.id()));
            return new Slice<>(views(by, scope, page.rows(), asAt), page.total(), page.next());
        });
    }

    /**
     * All that are listed by the day, what began last first: by a fixed number of statements, and without what only a page
     * of one shows.
     *
     * @throws Refused when there are more than {@link #MOST}
     */
    public List<PartnerOnTheDay> listed(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var listed = store.listed(scope, asAt, MOST + 1);
            if (listed.size() > MOST) {
                throw new Refused(new TooMuch("At most " + MOST + " partners are looked at together"));
            }
            var members = store.members(scope, asAt.recordedBy()).stream()
                    .collect(Collectors.groupingBy(PartnerMember::partnerId));
            var named = named(by, members, asAt);
            return views(listed, store.trails(scope, asAt.recordedBy()), members, cohorts(scope), asAt)
                    .filter(partner -> !partner.cameToNothing())
                    .map(partner -> partner.onTheDay(named))
                    .toList();
        });
    }

    /**
     * One partner, also from a day before it was one.
     *
     * @throws Refused when none is recorded by then
     */
    public PartnerView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(by, scope, store.withIds(scope, List.of(id)), asAt).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new PartnerRefusal.UnknownPartner(id))));
    }

    /** Some of them, by our ids; what was not recorded then is left out. */
    public List<PartnerView> withIds(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(by, scope, store.withIds(scope, ids), asAt));
    }

    /** The partnerships of an authority that had begun by the day, certainly or possibly, oldest first. */
    public List<PartnerView> ofAuthority(Asker by, String authorityId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> begun(by, scope, List.of(authorityId), asAt, view -> !view.cameToNothing()));
    }

    /**
     * All partnerships of the members of one, itself among them, that had begun by the day, oldest first: a member of one
     * programme goes on in the next.
     */
    public List<PartnerView> succession(Asker by, PartnerView partner, AsAt asAt) {
        var scope = access.scope(by, READ);
        var members = partner.members().stream()
                .map(member -> member.authority().id())
                .toList();
        return transactions.within(() -> begun(
                by,
                scope,
                members,
                asAt,
                view -> !view.cameToNothing() || view.id().equals(partner.id())));
    }

    private List<PartnerView> begun(
            Asker by, Scope scope, Collection<String> authorityIds, AsAt asAt, Predicate<PartnerView> which) {
        var ids = store.membersAs(scope, authorityIds, asAt.recordedBy()).stream()
                .map(PartnerMember::partnerId)
                .collect(Collectors.toSet());
        return views(by, scope, store.withIds(scope, ids), asAt).stream()
                .filter(view -> !view.listedFrom().isAfter(asAt.known()))
                .filter(which)
                .sorted(Comparator.comparing(PartnerView::listedFrom).thenComparing(PartnerView::id))
                .limit(MOST)
                .toList();
    }

    /** The partners whose review waits for a decision on the day, the oldest review first. */
    public List<PartnerView> waiting(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(by, scope, store.underReview(scope, MOST), asAt).stream()
                .filter(PartnerView::waits)
                .sorted(Comparator.comparing(view -> view.reviewSince().orElseThrow()))
                .toList());
    }

    /**
     * What the rule saw at each judgement published by the day, oldest first. Of a review that is not decided, only the
     * department is told.
     */
    public List<PartnerCheckView> checks(Asker by, PartnerView partner, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.checks(scope, partner.id(), asAt.recordedBy()).stream()
                .map(PartnerCheck::view)
                .filter(check -> !check.countsFrom().isAfter(asAt.known()))
                .filter(check -> !partner.waits()
                        || tellsReasons(scope)
                        || partner.reviewSince()
                                .filter(since -> check.countsFrom().toString().compareTo(since) < 0)
                                .isPresent())
                .sorted(Comparator.comparing(PartnerCheckView::countsFrom))
                .toList());
    }

    /** The days it is funded to give, by year and theme. */
    public List<FundedDaysView> fundedDays(Asker by, PartnerView partner, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.fundedDays(scope, List.of(partner.id()), asAt.recordedBy()).stream()
                .map(FundedDays::view)
                .sorted(Comparator.comparing(FundedDaysView::year).thenComparing(FundedDaysView::theme))
                .toList());
    }

    /** Who took the steps, by the instants they were recorded; nothing for who may not read the record of change. */
    public Map<Instant, String> authors(Asker by, PartnerView partner) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> changes.authors(
                by,
                scope,
                PartnerWork.SUBJECT,
                partner.id(),
                partner.steps().stream().map(PartnerStepView::recordedAt).toList()));
    }

    /** Whether the reader may know why a review was opened before it is decided. */
    static boolean tellsReasons(Scope scope) {
        return scope.audiences().contains(Audience.DEPARTMENT);
    }

    /** Leaves out what was not recorded by then; costs the same number of statements for one and for many. */
    private List<PartnerView> views(Asker by, Scope scope, Collection<Partner> partners, AsAt asAt) {
        var ids = partners.stream().map(Partner::id).toList();
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var members = store.members(scope, ids, asAt.recordedBy()).stream()
                .collect(Collectors.groupingBy(PartnerMember::partnerId));
        var named = named(by, members, asAt);
        var said = store.said(scope, ids, asAt.recordedBy());
        return views(partners, trails, members, cohorts(scope), asAt)
                .map(partner -> partner.view(
                        named,
                        partner.trail().version()
                                + said.getOrDefault(partner.partner().id(), 0L),
                        tellsReasons(scope)))
                .toList();
    }

    private Map<String, Cohort> cohorts(Scope scope) {
        return store.cohorts(scope).stream().collect(Collectors.toMap(Cohort::code, Function.identity()));
    }

    private Map<String, AuthorityRef> named(Asker by, Map<String, List<PartnerMember>> members, AsAt asAt) {
        return authorities.named(
                by,
                members.values().stream()
                        .flatMap(List::stream)
                        .map(PartnerMember::authorityId)
                        .collect(Collectors.toSet()),
                asAt);
    }

    private static Stream<PartnerAsAt> views(
            Collection<Partner> partners,
            Map<String, Trail<PartnerStep>> trails,
            Map<String, List<PartnerMember>> members,
            Map<String, Cohort> cohorts,
            AsAt asAt) {
        return partners.stream()
                .filter(partner -> trails.containsKey(partner.id()))
                .map(partner -> new PartnerAsAt(
                        partner,
                        cohorts.get(partner.cohortCode()),
                        trails.get(partner.id()),
                        members.getOrDefault(partner.id(), List.of()),
                        asAt));
    }
}
