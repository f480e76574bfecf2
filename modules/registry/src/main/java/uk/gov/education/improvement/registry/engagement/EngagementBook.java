package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.capacity.Capacity;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.Deliveries;
import uk.gov.education.improvement.registry.delivery.DeliveryView;
import uk.gov.education.improvement.registry.delivery.FeedbackView;
import uk.gov.education.improvement.registry.delivery.ImpactReviewView;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Engagements with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class EngagementBook {
    /** What the record of change calls an engagement. */
    static final String SUBJECT = "engagement";

    private final EngagementStore store;
    private final Deliveries given;
    private final Capacity capacity;
    private final Themes themes;
    private final Partners partners;

    @Inject
    EngagementBook(EngagementStore store, Deliveries given, Capacity capacity, Themes themes, Partners partners) {
        this.store = store;
        this.given = given;
        this.capacity = capacity;
        this.themes = themes;
        this.partners = partners;
    }

    /** What was given and what came of it. */
    Deliveries given() {
        return given;
    }

    Writing writing() {
        return store.writing();
    }

    List<ThemeView> themes(Asker by) {
        return themes.all(by);
    }

    /** @throws Refused when there is none of which the asker sees everything */
    Engagement lock(Scope scope, String id) {
        return store.lock(scope, id).orElseThrow(() -> unknown(id));
    }

    Trail<EngagementStep> trail(Scope scope, Engagement engagement) {
        return store.trails(scope, List.of(engagement.id()), DatedFact.UNSEALED)
                .getOrDefault(engagement.id(), Trail.empty());
    }

    List<EngagementParty> parties(Scope scope, Engagement engagement) {
        return store.parties(scope, List.of(engagement.id())).getOrDefault(engagement.id(), List.of());
    }

    /** The codes of what it is about. */
    List<EngagementTheme> about(Scope scope, Engagement engagement, AsAt now) {
        return store.themes(scope, List.of(engagement.id()), written(now)).getOrDefault(engagement.id(), List.of());
    }

    Optional<EngagementText> text(Scope scope, Engagement engagement, AsAt now) {
        return Optional.ofNullable(
                store.texts(scope, List.of(engagement.id()), written(now)).get(engagement.id()));
    }

    List<ThemeDays> taken(Scope scope, Engagement engagement, AsAt now) {
        return capacity.taken(scope, List.of(engagement.id()), written(now)).getOrDefault(engagement.id(), List.of());
    }

    List<DeliveryView> deliveries(Scope scope, Engagement engagement, AsAt now) {
        return given.delivered(scope, List.of(engagement.id()), written(now)).getOrDefault(engagement.id(), List.of());
    }

    Optional<FeedbackView> feedback(Scope scope, Engagement engagement, AsAt now) {
        return Optional.ofNullable(
                given.feedback(scope, List.of(engagement.id()), written(now)).get(engagement.id()));
    }

    /** The same day, by all that is recorded once a lock is had. */
    private static AsAt written(AsAt now) {
        return new AsAt(now.day(), now.publishedBy(), DatedFact.UNSEALED);
    }

    /** The live ones of a need. */
    List<Engagement> liveOfNeed(Scope scope, String needId) {
        return store.ofNeed(scope, needId, EngagementState.live());
    }

    /** Those by which a need has or had what it asked for. */
    List<Engagement> givenForNeed(Scope scope, String needId) {
        return store.ofNeed(scope, needId, EngagementState.given());
    }

    /** All support that is or was given, as columns; empty where more than so many authorities were given some. */
    Optional<List<GivenSupport>> givenSupport(Scope scope, AsAt asAt, int most) {
        return store.given(scope, asAt, most);
    }

    /** Our ids of what is about one of some themes. */
    Set<String> about(Scope scope, Collection<String> themes, AsAt asAt) {
        return store.about(scope, themes, asAt);
    }

    /** Those of some of which the asker sees the short form at least, by our ids. */
    Map<String, EngagementView> withIds(Asker by, Scope scope, Collection<String> ids, AsAt asAt) {
        return views(by, scope, store.seen(scope, ids, asAt), asAt).stream()
                .collect(Collectors.toMap(EngagementView::id, Function.identity()));
    }

    /** The side for which the asker signs in; empty for the department. */
    static Optional<Side> side(Scope scope, List<EngagementParty> parties) {
        return parties.stream()
                .filter(party -> party.owner().filter(scope.owners()::contains).isPresent())
                .map(EngagementParty::side)
                .findFirst();
    }

    private record Said(String provider, List<String> recipients, Object what, Optional<Move<EngagementAct>> move) {}

    /** For the record of change: it has one owner, and an engagement has two sides at least, so that it is the department's. */
    static Change change(
            Engagement engagement,
            Collection<EngagementParty> parties,
            String done,
            Object what,
            Optional<Move<EngagementAct>> move) {
        return new Change(
                SUBJECT,
                engagement.id(),
                done,
                Optional.empty(),
                new Said(
                        engagement.called(),
                        parties.stream()
                                .filter(party -> party.side() == Side.RECIPIENT)
                                .flatMap(party -> party.owner().map(Owner::text).stream())
                                .toList(),
                        what,
                        move),
                Audience.DEPARTMENT);
    }

    Slice<EngagementView> page(Asker by, Scope scope, EngagementFilter filter, AsAt asAt) {
        var underReview = underReview(by, filter, asAt);
        var page = Slice.cut(
                store.page(scope, filter, underReview, asAt),
                filter.size(),
                store.count(scope, filter, underReview, asAt),
                engagement -> Cursor.after(engagement.id()));
        return new Slice<>(views(by, scope, page.rows(), asAt), page.total(), page.next());
    }

    /** All that fit, in one answer; empty where there are more than one page of them. */
    Optional<List<EngagementView>> whole(Asker by, Scope scope, EngagementFilter filter, AsAt asAt) {
        var found = store.page(scope, filter, underReview(by, filter, asAt), asAt);
        return found.size() > filter.size() ? Optional.empty() : Optional.of(views(by, scope, found, asAt));
    }

    long count(Asker by, Scope scope, EngagementFilter filter, AsAt asAt) {
        return store.count(scope, filter, underReview(by, filter, asAt), asAt);
    }

    private List<String> underReview(Asker by, EngagementFilter filter, AsAt asAt) {
        return filter.flags().contains(EngagementFilter.Flag.PROVIDER_UNDER_REVIEW)
                ? partners.waiting(by, asAt).stream().map(PartnerView::id).toList()
                : List.of();
    }

    /** @throws Refused when there is none of which the asker sees the short form at least, by what was recorded then */
    EngagementView find(Asker by, Scope scope, String id, AsAt asAt) {
        return store.find(scope, id, asAt)
                .flatMap(engagement ->
                        views(by, scope, List.of(engagement), asAt).stream().findFirst())
                .orElseThrow(() -> unknown(id));
    }

    /** Whether there is one of which the asker sees the short form at least. */
    boolean sees(Scope scope, String id, AsAt asAt) {
        return store.find(scope, id, asAt).isPresent();
    }

    List<EngagementPractice> practices(Scope scope, Engagement engagement) {
        return store.practices(scope, engagement.id());
    }

    /**
     * The engagements that stand on some practices and that both sides agreed, as far as the asker sees them, by practice: by a
     * fixed number of statements.
     */
    Map<String, List<EngagementView>> citing(Asker by, Scope scope, Collection<String> practiceIds, AsAt asAt) {
        var cited = store.citing(scope, practiceIds, asAt);
        var ids = cited.stream().map(EngagementPractice::engagementId).collect(Collectors.toSet());
        var views = withIds(by, scope, ids, asAt);
        views.values()
                .removeIf(view -> view.state().filter(EngagementState::isShared).isEmpty());
        return cited.stream()
                .filter(one -> views.containsKey(one.engagementId()))
                .collect(Collectors.groupingBy(
                        EngagementPractice::practiceId,
                        Collectors.mapping(one -> views.get(one.engagementId()), Collectors.toList())));
    }

    /** Leaves out what had not begun by then; costs the same number of statements for one and for many. */
    private List<EngagementView> views(Asker by, Scope scope, Collection<Engagement> some, AsAt asAt) {
        var ids = some.stream().map(Engagement::id).toList();
        var all = new Parts(
                store.trails(scope, ids, asAt.recordedBy()),
                store.parties(scope, ids),
                store.scopes(scope, ids, asAt.recordedBy()),
                store.recordedOf(scope, ids, asAt.recordedBy()),
                given.written(scope, ids, asAt.recordedBy()),
                store.themes(scope, ids, asAt),
                store.texts(scope, ids, asAt),
                capacity.taken(scope, ids, asAt),
                capacity.givenBack(scope, ids, asAt),
                given.delivered(scope, ids, asAt),
                given.reviews(scope, ids, asAt),
                given.feedback(scope, ids, asAt),
                themes.all(by).stream().collect(Collectors.toMap(ThemeView::code, Function.identity())),
                reviewed(by, some, asAt));
        return some.stream()
                .filter(engagement -> all.trails().containsKey(engagement.id()))
                .filter(engagement ->
                        !all.trails().get(engagement.id()).possibly(asAt).isEmpty())
                .map(engagement -> view(scope, engagement, all, asAt))
                .toList();
    }

    private record Parts(
            Map<String, Trail<EngagementStep>> trails,
            Map<String, List<EngagementParty>> parties,
            Map<String, Long> scopes,
            Map<String, EngagementRecord> recorded,
            Map<String, Long> written,
            Map<String, List<EngagementTheme>> about,
            Map<String, EngagementText> texts,
            Map<String, List<ThemeDays>> taken,
            Map<String, List<ThemeDays>> back,
            Map<String, List<DeliveryView>> deliveries,
            Map<String, List<ImpactReviewView>> reviews,
            Map<String, FeedbackView> feedback,
            Map<String, ThemeView> themes,
            Map<String, String> reviewed) {}

    /** Since when each of the partners that give some engagements is under review, where it is. */
    private Map<String, String> reviewed(Asker by, Collection<Engagement> some, AsAt asAt) {
        Set<String> ids = some.stream().flatMap(one -> one.partnerId().stream()).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : partners.withIds(by, ids, asAt).stream()
                        .filter(PartnerView::waits)
                        .collect(Collectors.toMap(
                                PartnerView::id,
                                partner -> partner.reviewSince().orElseThrow()));
    }

    private static EngagementView view(Scope scope, Engagement engagement, Parts parts, AsAt asAt) {
        var id = engagement.id();
        var trail = parts.trails().get(id);
        var parties = parts.parties().getOrDefault(id, List.of());
        var last = trail.certainly(asAt);
        var recorded = Optional.ofNullable(parts.recorded().get(id)).map(EngagementRecord::view);
        var seen = parties.stream().anyMatch(party -> sees(scope, party));
        return new EngagementView(
                id,
                trail.version()
                        + parts.scopes().getOrDefault(id, 0L)
                        + parts.written().getOrDefault(id, 0L),
                engagement.kind(),
                engagement.partnerId(),
                engagement.called(),
                parties.stream().map(EngagementParty::view).toList(),
                parts.about().getOrDefault(id, List.of()).stream()
                        .map(theme -> parts.themes().get(theme.theme()))
                        .sorted(Comparator.comparing(ThemeView::name))
                        .toList(),
                last.map(EngagementStep::to),
                last.map(step -> step.effective().said()),
                took(trail, asAt, Set.of(EngagementAct.START, EngagementAct.RECORD)),
                took(trail, asAt, Set.of(EngagementAct.COMPLETE)),
                engagement.directedBy().isPresent()
                        || recorded.filter(one -> EngagementRow.isDirected(one.basis()))
                                .isPresent(),
                recorded,
                engagement
                        .partnerId()
                        .filter(any -> last.map(EngagementStep::to)
                                .filter(EngagementState::isLive)
                                .isPresent())
                        .map(parts.reviewed()::get),
                seen ? Optional.of(detail(scope, engagement, parts, asAt)) : Optional.empty(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    /** The day on which the first of some acts took effect, where it had by the day asked. */
    private static Optional<PartialDate> took(Trail<EngagementStep> trail, AsAt asAt, Set<EngagementAct> acts) {
        return trail.possibly(asAt).stream()
                .filter(step -> acts.contains(step.act()))
                .map(EngagementStep::effective)
                .findFirst();
    }

    private static boolean sees(Scope scope, EngagementParty party) {
        return scope.audiences().contains(party.audience())
                || party.owner().filter(scope.owners()::contains).isPresent();
    }

    private static EngagementView.Detail detail(Scope scope, Engagement engagement, Parts parts, AsAt asAt) {
        var id = engagement.id();
        var trail = parts.trails().get(id);
        var text = Optional.ofNullable(parts.texts().get(id)).map(EngagementText::scope);
        var deliveries = parts.deliveries().getOrDefault(id, List.of());
        return new EngagementView.Detail(
                engagement.needId(),
                engagement.directedBy(),
                text,
                days(
                        agreed(
                                trail.certainly(asAt).map(EngagementStep::to),
                                text,
                                parts.taken().get(id)),
                        endedWithDays(trail, asAt) ? parts.back().getOrDefault(id, List.of()) : List.of(),
                        deliveries,
                        parts.themes()),
                deliveries.stream()
                        .collect(Collectors.groupingBy(
                                delivery -> delivery.delivered().form(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(form -> new EngagementView.FormDays(form.getKey(), sum(form.getValue())))
                        .toList(),
                deliveries.reversed(),
                parts.reviews().getOrDefault(id, List.of()),
                Optional.ofNullable(parts.feedback().get(id)),
                engagement.isRecorded() ? Optional.empty() : due(trail, asAt),
                trail.possibly(asAt).stream()
                        .map(step -> new EngagementView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.why(),
                                step.override(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                side(scope, parts.parties().getOrDefault(id, List.of())));
    }

    /** What is taken and not given back; before both agree what the scope says, which takes nothing yet, and nothing once it is declined. */
    private static List<ThemeDays> agreed(
            Optional<EngagementState> state, Optional<EngagementScope> scope, List<ThemeDays> taken) {
        return state.filter(EngagementState::isBeforeAgreement).isPresent()
                ? scope.map(EngagementScope::days).orElse(List.of())
                : Optional.ofNullable(taken).orElse(List.of());
    }

    /** Whether its end gave back days that it had taken, where any were left. */
    private static boolean endedWithDays(Trail<EngagementStep> trail, AsAt asAt) {
        var ends = Set.of(EngagementAct.COMPLETE, EngagementAct.WITHDRAW);
        var before = Optional.<EngagementState>empty();
        for (var step : trail.possibly(asAt)) {
            if (ends.contains(step.act())) {
                return before.filter(EngagementState::takesDays).isPresent();
            }
            before = Optional.of(step.to());
        }
        return false;
    }

    private static HalfDays sum(Collection<DeliveryView> deliveries) {
        return HalfDays.sum(
                deliveries.stream().map(delivery -> delivery.delivered().days()).toList());
    }

    private static List<EngagementView.DaysOf> days(
            List<ThemeDays> agreed,
            List<ThemeDays> givenBack,
            List<DeliveryView> deliveries,
            Map<String, ThemeView> themes) {
        var promised = ThemeDays.byTheme(
                Stream.concat(agreed.stream(), givenBack.stream()).toList());
        var back = ThemeDays.byTheme(givenBack);
        var given = ThemeDays.byTheme(deliveries.stream()
                .map(delivery -> delivery.delivered().ofTheme())
                .toList());
        return Stream.concat(promised.keySet().stream(), given.keySet().stream())
                .distinct()
                .map(theme -> new EngagementView.DaysOf(
                        themes.get(theme),
                        promised.getOrDefault(theme, HalfDays.NONE),
                        given.getOrDefault(theme, HalfDays.NONE),
                        back.getOrDefault(theme, HalfDays.NONE)))
                .sorted(Comparator.comparing(days -> days.theme().name()))
                .toList();
    }

    private static Optional<EngagementView.Due> due(Trail<EngagementStep> trail, AsAt asAt) {
        return trail.certainly(asAt)
                .map(EngagementStep::to)
                .flatMap(ReviewWork::monthsAfter)
                .flatMap(months -> completed(trail)
                        .map(day -> day.plusMonths(months))
                        .map(day -> new EngagementView.Due(months, day, day.isBefore(asAt.day()))));
    }

    /** The day on which it was completed. */
    static Optional<LocalDate> completed(Trail<EngagementStep> trail) {
        return trail.steps().stream()
                .filter(step -> step.act() == EngagementAct.COMPLETE)
                .map(step -> step.effective().last())
                .findFirst();
    }

    static Refused unknown(String id) {
        return new Refused(new EngagementRefusal.UnknownEngagement(id));
    }
}
