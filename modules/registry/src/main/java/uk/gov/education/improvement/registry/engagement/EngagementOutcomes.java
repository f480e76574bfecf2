package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.need.RaisedBy;

/**
 * Engagements, for whatever chooses providers; asked in the transaction of a use case. The one place where a provider is
 * chosen for a need.
 */
@Dependent
public class EngagementOutcomes {
    /** The most engagements that are looked at together. */
    public static final int MOST = 5_000;

    /** The most recipients of support that are looked at together, as columns. */
    public static final int MOST_GIVEN = 20_000;

    private final EngagementMoves moves;
    private final EngagementTerms terms;
    private final Recording recording;

    @Inject
    EngagementOutcomes(EngagementMoves moves, EngagementTerms terms, Recording recording) {
        this.moves = moves;
        this.terms = terms;
        this.recording = recording;
    }

    /**
     * Holds some needs until the transaction ends, in the order of their ids and before the first choice for one of them: a
     * choice refers to its partner, and who agrees holds a need before its partner.
     *
     * @throws Refused when there is one that the asker may not see
     */
    public void hold(Scope scope, Collection<String> needIds) {
        needIds.stream().sorted().forEach(id -> moves.needs().hold(scope, id));
    }

    /**
     * A choice does not move its need on: what is there is compared one by one, while the need is held.
     *
     * @param seen the ids of the engagements that there were
     * @throws Refused when another is live by now, or one of them is agreed
     */
    public void refuseChosenSince(Scope scope, String needId, Collection<String> seen) {
        moves.book().liveOfNeed(scope, needId).stream()
                .filter(there -> !seen.contains(there.id())
                        || there.state().filter(EngagementState::takesDays).isPresent())
                .findFirst()
                .ifPresent(there -> {
                    throw new Refused(new EngagementRefusal.ChosenSince(
                            there.called(),
                            there.state()
                                    .map(state -> state.label().toLowerCase(Locale.ROOT))
                                    .orElseThrow()));
                });
    }

    /**
     * Chooses a provider for a need that is held until the transaction ends, and appends the engagement that begins with it to
     * what is written.
     *
     * @param version the version of the need the asker has seen
     * @param override why a provider is taken that is not in good standing
     * @return our id of the engagement
     * @throws Refused when the need is unknown, stale or over, there is no such provider, or it may not give this support
     */
    public String match(
            Asker by,
            Scope scope,
            String needId,
            long version,
            Provider provider,
            String why,
            Optional<String> override,
            Writing writing) {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "why this provider, for the record");
        override.ifPresent(words -> faults.atMost(words, Move.LONGEST, "override"));
        faults.refuseIfAny();
        var need = moves.needs().hold(scope, needId);
        recording.checkVersion(scope, "need", needId, version, need.version());
        EngagementMoves.refuseOver(need.state());
        var now = moves.now();
        var chosen = terms.rules().chosen(by, provider, now);
        var recipient = terms.rules().recipient(by, need.authorityId(), now);
        terms.rules()
                .refuseUnfit(by, chosen, List.of(recipient), need.terms().themes(), Optional.empty(), override, now);
        if (moves.book().liveOfNeed(scope, need.id()).stream()
                .anyMatch(there -> there.kind() == chosen.provider().kind()
                        && there.called().equals(chosen.called()))) {
            throw new Refused(new Invalid("provider", chosen.called() + " is chosen for this need already"));
        }
        var engagement = new Engagement(
                recording.newId(),
                Optional.of(need.id()),
                need.interventionId().filter(id -> need.raisedBy() == RaisedBy.DIRECTION),
                chosen.provider(),
                chosen.called());
        writing.add(engagement);
        var parties = new ArrayList<EngagementParty>();
        parties.add(new EngagementParty(recording.newId(), engagement.id(), 1, recipient));
        chosen.parties()
                .forEach(party -> parties.add(
                        new EngagementParty(recording.newId(), engagement.id(), parties.size() + 1, party)));
        parties.forEach(writing::add);
        need.terms()
                .themes()
                .forEach(code ->
                        writing.add(new EngagementTheme(recording.newId(), engagement.id(), code, recording.today())));
        var move = new Move<>(
                EngagementAct.MATCH,
                PartialDate.on(recording.today()),
                Optional.empty(),
                why.strip(),
                "The department");
        writing.add(engagement.take(recording.newId(), move, override));
        writing.changed(EngagementBook.change(
                engagement, parties, EngagementAct.MATCH.done(), need.terms().title(), Optional.of(move)));
        return engagement.id();
    }

    /**
     * The support of some recipients that the asker may see, live and over, what was begun last first: by a fixed number of
     * statements.
     *
     * @throws Refused when there is more than {@link #MOST}
     */
    public List<EngagementView> to(Asker by, Scope scope, Collection<String> recipients, AsAt asAt) {
        return all(by, scope, EngagementFilter.all(MOST).to(List.copyOf(recipients)), asAt);
    }

    /** The live support that some authorities themselves give, alike. */
    public List<EngagementView> liveBy(Asker by, Scope scope, Collection<String> authorityIds, AsAt asAt) {
        return all(
                by,
                scope,
                EngagementFilter.all(MOST).by(List.copyOf(authorityIds)).in(EngagementState.live()),
                asAt);
    }

    /**
     * All support that is or was given, which everybody who reads engagements sees: the same for every asker, by one statement.
     *
     * @throws Refused when more than {@link #MOST_GIVEN} authorities were given some, each counted as often
     */
    public List<GivenSupport> given(Scope scope, AsAt asAt) {
        return moves.book()
                .givenSupport(scope, asAt, MOST_GIVEN)
                .orElseThrow(() -> new Refused(new TooMuch("Support is looked at together for at most "
                        + String.format(Locale.UK, "%,d", MOST_GIVEN) + " recipients")));
    }

    /** Our ids of what is about one of some themes. */
    public Set<String> about(Scope scope, Collection<String> themes, AsAt asAt) {
        return moves.book().about(scope, themes, asAt);
    }

    /** Those of some of which the asker sees the short form at least, by our ids. */
    public Map<String, EngagementView> withIds(Asker by, Scope scope, Collection<String> ids, AsAt asAt) {
        return moves.book().withIds(by, scope, ids, asAt);
    }

    private List<EngagementView> all(Asker by, Scope scope, EngagementFilter filter, AsAt asAt) {
        return moves.book().whole(by, scope, filter, asAt).orElseThrow(() -> {
            return new Refused(new TooMuch("At most " + MOST + " engagements are looked at together"));
        });
    }

    /** @throws Refused when there is none of which the asker sees the short form at least */
    public EngagementView find(Asker by, Scope scope, String id, AsAt asAt) {
        return moves.book().find(by, scope, id, asAt);
    }
}
