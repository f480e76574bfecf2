package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.capacity.Capacity;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedOutcomes;
import uk.gov.education.improvement.registry.need.NeedState;

/** The one place where an engagement moves on, with what that does to the days of its provider and to its need. */
@Dependent
class EngagementMoves {
    private final EngagementBook book;
    private final Capacity capacity;
    private final NeedOutcomes needs;
    private final Recording recording;

    @Inject
    EngagementMoves(EngagementBook book, Capacity capacity, NeedOutcomes needs, Recording recording) {
        this.book = book;
        this.capacity = capacity;
        this.needs = needs;
        this.recording = recording;
    }

    EngagementBook book() {
        return book;
    }

    NeedOutcomes needs() {
        return needs;
    }

    /**
     * An engagement that is held until the transaction ends.
     *
     * @param side of the asker; empty for the department
     */
    record Held(Engagement engagement, List<EngagementParty> parties, Optional<Side> side) {}

    /**
     * What is done.
     *
     * @param what is kept in the record of change beside the step; may be null
     */
    record Doing(EngagementAct act, String why, Optional<String> override, Object what) {
        static Doing of(EngagementAct act, String why) {
            return new Doing(act, why, Optional.empty(), null);
        }
    }

    /** @throws Refused when there is none of which the asker sees everything, or it has moved on since */
    Held hold(Scope scope, String id, long version) {
        var engagement = book.lock(scope, id);
        recording.checkVersion(scope, EngagementBook.SUBJECT, id, version, engagement.version());
        engagement.refuseRecorded();
        var parties = book.parties(scope, engagement);
        return new Held(engagement, parties, EngagementBook.side(scope, parties));
    }

    /** @throws Refused when it is for another side, or the act does not follow */
    void refuseUnlessMay(Held held, EngagementAct act) {
        if (!act.isFor(held.side(), held.engagement().kind())) {
            throw new Refused(new EngagementRefusal.NotForYourSide(act.whoMay()));
        }
        held.engagement().refuseUnlessMay(act);
    }

    /**
     * Moves it on with effect from today.
     *
     * @param taking days that the step takes, where it takes some
     * @throws Refused when the act does not follow, today is before what came last, the provider has not as many days left, or
     *     the need cannot have support
     */
    void take(Asker by, Scope scope, Held held, Doing doing, List<ThemeDays> taking, Writing writing) {
        var engagement = held.engagement();
        var before = engagement.state();
        var act = doing.act();
        engagement.refuseUnlessMay(act);
        var move = move(held, doing);
        book.trail(scope, engagement).refuseOutOfOrder(move, recording.today());
        // asked before anything is moved: a question would write it half done
        var left = before.filter(EngagementState::takesDays).isPresent()
                ? giveBack(scope, engagement, act)
                : List.<ThemeDays>of();
        tellNeed(scope, engagement, act, writing);
        if (leadsToAgreement(before, act) || act == EngagementAct.EXTEND) {
            capacity.take(by, scope, engagement.taker(), taking, writing);
        }
        capacity.giveBack(engagement.taker(), left, writing);
        writing.add(engagement.take(recording.newId(), move, doing.override()));
        writing.changed(EngagementBook.change(engagement, held.parties(), act.done(), doing.what(), Optional.of(move)));
    }

    static boolean leadsToAgreement(Optional<EngagementState> from, EngagementAct act) {
        return EngagementState.TABLE.after(from, act).equals(Optional.of(EngagementState.AGREED));
    }

    private Move<EngagementAct> move(Held held, Doing doing) {
        return new Move<>(
                doing.act(),
                PartialDate.on(recording.today()),
                Optional.empty(),
                doing.why(),
                held.side()
                        .map(side -> "The " + side.label().toLowerCase(Locale.ROOT))
                        .orElse("The department"));
    }

    /** What an end or a new scope gives back. */
    private List<ThemeDays> giveBack(Scope scope, Engagement engagement, EngagementAct act) {
        return switch (act) {
            case WITHDRAW, COMPLETE, WRITE_SCOPE ->
                ThemeDays.leftOf(
                        book.taken(scope, engagement, now()),
                        book.deliveries(scope, engagement, now()).stream()
                                .map(delivery -> delivery.delivered().ofTheme())
                                .toList());
            case MATCH,
                    RECORD,
                    AGREE_AS_RECIPIENT,
                    AGREE_AS_PROVIDER,
                    START,
                    EXTEND,
                    PAUSE,
                    RESUME,
                    REVIEW_AT_6,
                    REVIEW_AT_12,
                    CLOSE,
                    DECLINE -> List.of();
        };
    }

    /** The first that goes into delivery puts support in place; the last that ends early opens the need again, where none was given to its end. */
    private void tellNeed(Scope scope, Engagement engagement, EngagementAct act, Writing writing) {
        if (engagement.needId().isEmpty() || act != EngagementAct.START && act != EngagementAct.WITHDRAW) {
            return;
        }
        var id = engagement.needId().get();
        var state = needs.holdOfEngagement(scope, id).state();
        if (act == EngagementAct.START) {
            refuseOver(state);
        }
        if (act == EngagementAct.START && state == NeedState.OPEN) {
            needs.take(scope, id, told(NeedAct.PLACE, "Support by " + engagement.called()), writing);
        }
        if (act == EngagementAct.WITHDRAW
                && state == NeedState.IN_PLACE
                && engagement.state().filter(EngagementState::isBeingGiven).isPresent()
                && book.givenForNeed(scope, id).stream()
                        .allMatch(other -> other.id().equals(engagement.id()))) {
            needs.take(scope, id, told(NeedAct.REOPEN, "Support by " + engagement.called() + " ended early"), writing);
        }
    }

    /**
     * Holds the need of an engagement, where it has one.
     *
     * @throws Refused when the need is met or withdrawn
     */
    void refuseNeedThatIsOver(Scope scope, Engagement engagement) {
        engagement.needId().map(id -> needs.holdOfEngagement(scope, id)).ifPresent(need -> refuseOver(need.state()));
    }

    static void refuseOver(NeedState state) {
        if (state.isOver()) {
            throw new Refused(
                    new EngagementRefusal.NeedSeeksNobody(state.label().toLowerCase(Locale.ROOT)));
        }
    }

    private Move<NeedAct> told(NeedAct act, String why) {
        return new Move<>(act, PartialDate.on(recording.today()), Optional.empty(), why, "The engagement");
    }

    AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }

    /** Records what is written, and shows the engagement as it stands then. */
    EngagementView append(Asker by, Scope scope, Held held, Writing writing) {
        var at = recording.append(by, writing);
        return book.find(by, scope, held.engagement().id(), AsAt.day(recording.today(), at));
    }
}
