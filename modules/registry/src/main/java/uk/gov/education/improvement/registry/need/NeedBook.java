package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Needs with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class NeedBook {
    /** What the record of change calls a need. */
    static final String SUBJECT = "need";

    private final NeedStore store;
    private final NeedGrounds grounds;

    @Inject
    NeedBook(NeedStore store, NeedGrounds grounds) {
        this.store = store;
        this.grounds = grounds;
    }

    Writing writing() {
        return store.writing();
    }

    NeedGrounds grounds() {
        return grounds;
    }

    /** @throws Refused when there is none that the asker may see */
    Need lock(Scope scope, String id) {
        return store.lock(scope, id).orElseThrow(() -> unknown(id));
    }

    /** The need of an engagement that a scope let through. */
    Need lockOfEngagement(Scope scope, String id) {
        return store.lockOfEngagement(scope, id).orElseThrow(() -> unknown(id));
    }

    Trail<NeedStep> trail(Scope scope, Need need) {
        return store.trails(scope, List.of(need.id()), DatedFact.UNSEALED).getOrDefault(need.id(), Trail.empty());
    }

    NeedText text(Scope scope, Need need) {
        return store.text(scope, need.id()).orElseThrow(() -> unknown(need.id()));
    }

    private record Said(RaisedBy raisedBy, Optional<NeedTerms> terms, Optional<Move<NeedAct>> move) {}

    /** For the record of change: seen by whom the need is seen. */
    static Change change(
            Need need,
            String what,
            Optional<NeedTerms> before,
            Optional<NeedTerms> terms,
            Optional<Move<NeedAct>> move) {
        return new Change(
                SUBJECT,
                need.id(),
                what,
                before.map(said -> said),
                new Said(need.raisedBy(), terms, move),
                need.audience(),
                Optional.of(need.owner()));
    }

    Slice<NeedView> page(Asker by, Scope scope, NeedFilter filter, AsAt asAt) {
        var page = Slice.cut(
                store.page(scope, filter, asAt),
                filter.size(),
                store.count(scope, filter, asAt),
                need -> Cursor.after(need.raisedOn().toString(), need.id()));
        return new Slice<>(views(by, scope, page.rows(), asAt), page.total(), page.next());
    }

    long count(Scope scope, NeedFilter filter, AsAt asAt) {
        return store.count(scope, filter, asAt);
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    NeedView find(Asker by, Scope scope, String id, AsAt asAt) {
        return store.find(scope, id)
                .flatMap(need -> views(by, scope, List.of(need), asAt).stream().findFirst())
                .orElseThrow(() -> unknown(id));
    }

    /** Leaves out what had not been raised by then; costs the same number of statements for one and for many. */
    private List<NeedView> views(Asker by, Scope scope, Collection<Need> needs, AsAt asAt) {
        var ids = needs.stream().map(Need::id).toList();
        var changes = store.changes(scope, ids, asAt.recordedBy());
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var texts = store.texts(scope, ids, asAt);
        var names = grounds.named(by, needs.stream().map(Need::authorityId).collect(Collectors.toSet()), asAt);
        var themes = grounds.themes(by);
        return needs.stream()
                .filter(need -> texts.containsKey(need.id()) && trails.containsKey(need.id()))
                .filter(need -> !trails.get(need.id()).possibly(asAt).isEmpty())
                .map(need -> view(
                        need,
                        texts.get(need.id()),
                        names.get(need.authorityId()),
                        themes,
                        new Trailed(trails.get(need.id()), changes.getOrDefault(need.id(), 0L)),
                        asAt))
                .toList();
    }

    private record Trailed(Trail<NeedStep> trail, long changes) {}

    private static NeedView view(
            Need need, NeedText text, AuthorityRef authority, List<ThemeView> themes, Trailed trailed, AsAt asAt) {
        var trail = trailed.trail();
        var terms = text.terms();
        var state = trail.certainly(asAt).map(NeedStep::to);
        var open = state.filter(NeedState.OPEN::equals).isPresent();
        var placed = trail.steps().stream()
                .filter(step -> step.act() == NeedAct.PLACE && step.hasBegun(asAt))
                .map(step -> step.effective().last())
                .findFirst();
        return new NeedView(
                need.id(),
                trail.version() + trailed.changes(),
                authority,
                need.raisedBy(),
                need.interventionId(),
                need.raisedOn(),
                terms.title(),
                terms.sought(),
                terms.themes().stream()
                        .map(code -> ThemeView.called(themes, code))
                        .toList(),
                terms.urgency(),
                terms.tried(),
                terms.wantedBy(),
                terms.contact(),
                state,
                text.due(),
                open && text.due().filter(asAt.day()::isAfter).isPresent(),
                placed,
                placed.or(() -> Optional.of(asAt.day()).filter(day -> open))
                        .map(day -> ChronoUnit.DAYS.between(need.raisedOn(), day)),
                trail.possibly(asAt).stream()
                        .map(step -> new NeedView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    /** All that had been raised by the day, without what they say. */
    List<RaisedNeed> raised(Scope scope, AsAt asAt, int most) {
        return store.raised(scope, asAt, most);
    }

    List<Need> withIds(Scope scope, Collection<String> ids) {
        return store.withIds(scope, ids);
    }

    /** What some are called on the day, by their ids. */
    Map<String, String> titles(Scope scope, Collection<String> ids, AsAt asAt) {
        return store.texts(scope, ids, asAt).values().stream()
                .collect(Collectors.toMap(NeedText::needId, text -> text.terms().title()));
    }

    Map<String, List<String>> themes(Scope scope, AsAt asAt) {
        return store.themes(scope, asAt);
    }

    Map<String, List<RaisedNeed.Taken>> taken(Scope scope, AsAt asAt) {
        return store.taken(scope, asAt);
    }

    /** Of each that had support by the day, the days from when it was raised to the first. */
    List<Long> daysToSupport(Scope scope, AsAt asAt, int most) {
        return store.daysToSupport(scope, asAt, most);
    }

    /** Of each that is open and never had support, the last day on which it is in time. */
    List<Optional<LocalDate>> dueWaiting(Scope scope, AsAt asAt, int most) {
        return store.dueWaiting(scope, asAt, most);
    }

    static Refused unknown(String id) {
        return new Refused(new NeedRefusal.UnknownNeed(id));
    }
}
