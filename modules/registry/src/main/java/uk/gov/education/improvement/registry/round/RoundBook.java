package uk.gov.education.improvement.registry.round;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.Audience;
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
import uk.gov.education.improvement.registry.funding.LineAccounts;
import uk.gov.education.improvement.registry.funding.LineRef;
import uk.gov.education.improvement.registry.funding.Money;

/** Rounds with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class RoundBook {
    private final RoundStore store;
    private final LineAccounts lines;

    @Inject
    RoundBook(RoundStore store, LineAccounts lines) {
        this.store = store;
        this.lines = lines;
    }

    Writing writing() {
        return store.writing();
    }

    /** @throws Refused when there is none that the asker may see */
    Round lock(Scope scope, String id) {
        return store.lock(scope, id, DatedFact.UNSEALED).orElseThrow(() -> unknown(id));
    }

    /** @throws Refused when there is none that the asker may see */
    TermsFact terms(Scope scope, Round round) {
        return Optional.ofNullable(store.terms(scope, List.of(round.id()), DatedFact.UNSEALED)
                        .get(round.id()))
                .orElseThrow(() -> unknown(round.id()));
    }

    Trail<RoundStep> trail(Scope scope, Round round) {
        return store.trails(scope, List.of(round.id()), DatedFact.UNSEALED).getOrDefault(round.id(), Trail.empty());
    }

    /** @throws Refused when the line is unknown, or has ended */
    void refuseLine(Scope scope, String lineId) {
        lines.ref(scope, lineId).refuseEnded();
    }

    private record Said(RoundTerms terms, Optional<Move<RoundAct>> move) {}

    /** For the record of change: of a draft the department's, and else everybody's. */
    static Change change(
            Round round, String what, Optional<Object> before, RoundTerms terms, Optional<Move<RoundAct>> move) {
        var audience = round.state().orElseThrow().isDraft() || what.equals(RoundAct.DROP.done())
                ? Audience.DEPARTMENT
                : Audience.SECTOR;
        return new Change(RoundWork.SUBJECT, round.id(), what, before, new Said(terms, move), audience);
    }

    Slice<RoundView> page(Scope scope, RoundFilter filter, AsAt asAt) {
        var page = Slice.cut(
                store.page(scope, filter, asAt),
                filter.size(),
                store.count(scope, filter, asAt),
                round -> Cursor.after(round.id()));
        return new Slice<>(views(scope, page.rows(), asAt), page.total(), page.next());
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    RoundView find(Scope scope, String id, AsAt asAt) {
        return store.find(scope, id, asAt.recordedBy())
                .flatMap(round -> views(scope, List.of(round), asAt).stream().findFirst())
                .orElseThrow(() -> unknown(id));
    }

    List<PutOffView> putOffs(Scope scope, String id, AsAt asAt) {
        var written = store.published(scope, id, asAt.recordedBy(), Rounds.MOST_PUT_OFFS + 1);
        return IntStream.range(1, written.size())
                .mapToObj(place -> written.get(place - 1).putOff(written.get(place)))
                .toList();
    }

    RoundView view(Scope scope, Round round, AsAt asAt) {
        return views(scope, List.of(round), asAt).getFirst();
    }

    /** Leaves out what was not recorded by then; costs the same number of statements for one and for many. */
    private List<RoundView> views(Scope scope, Collection<Round> rounds, AsAt asAt) {
        var ids = rounds.stream().map(Round::id).toList();
        var terms = store.terms(scope, ids, asAt.recordedBy());
        var changes = store.changes(scope, ids, asAt.recordedBy());
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var read = terms.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().terms()));
        // which line pays is between the department and its programme
        var drafts = scope.audiences().contains(Audience.DEPARTMENT);
        var refs = drafts
                ? lines.refs(
                        scope,
                        read.values().stream()
                                .flatMap(one -> one.lineId().stream())
                                .collect(Collectors.toSet()))
                : Map.<String, LineRef>of();
        return rounds.stream()
                .filter(round -> read.containsKey(round.id()) && trails.containsKey(round.id()))
                // who sees no drafts sees a round from the day of its publication
                .filter(round -> drafts
                        || trails.get(round.id()).possibly(asAt).stream()
                                .anyMatch(step -> step.act() == RoundAct.PUBLISH))
                .map(round -> view(
                        round,
                        read.get(round.id()),
                        trails.get(round.id()),
                        trails.get(round.id()).version() + changes.get(round.id()),
                        refs,
                        asAt))
                .map(view -> drafts ? view : view.forTheSector())
                .toList();
    }

    private static RoundView view(
            Round round,
            RoundTerms terms,
            Trail<RoundStep> trail,
            long version,
            Map<String, LineRef> lines,
            AsAt asAt) {
        var state = trail.certainly(asAt).map(RoundStep::to);
        return new RoundView(
                round.id(),
                version,
                state,
                RoundView.Stage.of(state, terms, asAt.day()),
                terms,
                terms.pence().map(Money::new),
                terms.lineId().flatMap(id -> Optional.ofNullable(lines.get(id))).map(LineRef::name),
                round.clonedFrom(),
                terms.missing(),
                trail.possibly(asAt).stream()
                        .map(step -> new RoundView.Step(
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

    static Refused unknown(String id) {
        return new Refused(new RoundRefusal.UnknownRound(id));
    }
}
