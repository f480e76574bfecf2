package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.delivery.Impact;

/** What came of an engagement: reviews of its impact at 6 and at 12 months, feedback by the recipient, and its closing. */
@ApplicationScoped
public class ReviewWork {
    public static final Act REVIEW = new Act("engagement.review");
    public static final Act FEEDBACK = new Act("engagement.feedback");
    public static final Act CLOSE = new Act("engagement.close");

    /** Months after completion. */
    public static final int FIRST = 6;

    public static final int SECOND = 12;

    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementMoves moves;
    private final Recording recording;

    @Inject
    public ReviewWork(AccessTable access, Transactions transactions, EngagementMoves moves, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.moves = moves;
        this.recording = recording;
    }

    /** Which review is due where an engagement stands. */
    static Optional<Integer> monthsAfter(EngagementState state) {
        return switch (state) {
            case COMPLETED -> Optional.of(FIRST);
            case REVIEWED_AT_6 -> Optional.of(SECOND);
            case MATCHED,
                    SCOPED,
                    AGREED_BY_RECIPIENT,
                    AGREED_BY_PROVIDER,
                    AGREED,
                    IN_DELIVERY,
                    PAUSED,
                    REVIEWED_AT_12,
                    CLOSED,
                    DECLINED,
                    WITHDRAWN -> Optional.empty();
        };
    }

    /** Which reviews are missing where an engagement that is completed stands. */
    private static Optional<String> missing(EngagementState state) {
        return monthsAfter(state)
                .map(months -> months == FIRST ? "the reviews at 6 and at 12 months" : "the review at 12 months");
    }

    /**
     * The latest day of completion after which so many months are over by a day: counted as {@link LocalDate#plusMonths} counts,
     * for which several days at the end of a month lead to the last of a shorter one.
     */
    static LocalDate completedBy(LocalDate day, int months) {
        var before = day.minusMonths(months);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.with(TemporalAdjusters.lastDayOfMonth()) : before;
    }

    /** The act of the review that is due. */
    public static EngagementAct act(Optional<EngagementState> state) {
        return state.equals(Optional.of(EngagementState.REVIEWED_AT_6))
                ? EngagementAct.REVIEW_AT_12
                : EngagementAct.REVIEW_AT_6;
    }

    /**
     * Records the review that is due.
     *
     * @throws Refused when it is unknown or stale, for another side, no review follows or it is not due, or not each outcome is
     *     answered
     */
    public EngagementView review(Asker by, ReviewImpact command) {
        var scope = access.scope(by, REVIEW);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            var engagement = held.engagement();
            var act = act(engagement.state());
            moves.refuseUnlessMay(held, act);
            var months = engagement.state().flatMap(ReviewWork::monthsAfter).orElseThrow();
            refuseEarly(scope, engagement, months);
            refuseUnanswered(scope, engagement, command.impact());
            var writing = moves.book().writing();
            moves.take(
                    by,
                    scope,
                    held,
                    new EngagementMoves.Doing(act, "The impact is reviewed", Optional.empty(), command.impact()),
                    List.of(),
                    writing);
            engagement.written();
            moves.book().given().review(engagement.id(), months, command.impact(), recording.today(), writing);
            return moves.append(by, scope, held, writing);
        });
    }

    private void refuseEarly(Scope scope, Engagement engagement, int months) {
        EngagementBook.completed(moves.book().trail(scope, engagement))
                .map(day -> day.plusMonths(months))
                .filter(recording.today()::isBefore)
                .ifPresent(due -> {
                    throw new Refused(new EngagementRefusal.ImpactReviewNotDue(
                            months, PartialDate.on(due).inWords()));
                });
    }

    private void refuseUnanswered(Scope scope, Engagement engagement, Impact impact) {
        var outcomes = moves.book()
                .text(scope, engagement, moves.now())
                .map(text -> text.scope().outcomes().size())
                .orElse(impact.outcomes().size());
        if (outcomes != impact.outcomes().size()) {
            throw new Refused(new Invalid(
                    "outcomes", "Say of each of the " + outcomes + " intended outcomes how far it was reached"));
        }
    }

    /**
     * Whether the asker may still give feedback on an engagement.
     */
    public boolean mayGiveFeedback(Asker by, EngagementView engagement) {
        return access.allows(by, FEEDBACK)
                && !engagement.isRecorded()
                && engagement.state().filter(EngagementState::isFinished).isPresent()
                && engagement
                        .detail()
                        .filter(detail ->
                                detail.feedback().isEmpty() && detail.yourSide().equals(Optional.of(Side.RECIPIENT)))
                        .isPresent();
    }

    /**
     * Records what the recipient says, once.
     *
     * @throws Refused when it is unknown or stale, the asker is not the recipient, support is not completed, or it was given
     */
    public EngagementView give(Asker by, GiveFeedback command) {
        var scope = access.scope(by, FEEDBACK);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            var engagement = held.engagement();
            if (!held.side().equals(Optional.of(Side.RECIPIENT))) {
                throw new Refused(new EngagementRefusal.NotForYourSide("Only the recipient"));
            }
            if (engagement.state().filter(EngagementState::isFinished).isEmpty()) {
                throw new Refused(new EngagementRefusal.FeedbackNotYet(Engagement.called(engagement.state())));
            }
            moves.book().feedback(scope, engagement, moves.now()).ifPresent(given -> {
                throw new Refused(new EngagementRefusal.FeedbackGiven(
                        PartialDate.on(given.day()).inWords()));
            });
            var writing = moves.book().writing();
            engagement.written();
            moves.book().given().say(engagement.id(), command.feedback(), recording.today(), writing);
            writing.changed(EngagementBook.change(
                    engagement, held.parties(), "gave feedback on", command.feedback(), Optional.empty()));
            return moves.append(by, scope, held, writing);
        });
    }

    /**
     * Closes it with what came of it.
     *
     * @throws Refused when it is unknown or stale, closing does not follow, or reviews are missing and no reason is given
     */
    public EngagementView close(Asker by, CloseEngagement command) {
        var scope = access.scope(by, CLOSE);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            moves.refuseUnlessMay(held, EngagementAct.CLOSE);
            var missing = held.engagement().state().flatMap(ReviewWork::missing);
            missing.filter(reviews -> command.unreviewed().isEmpty()).ifPresent(reviews -> {
                throw new Refused(new EngagementRefusal.ImpactReviewsMissing(reviews));
            });
            var writing = moves.book().writing();
            moves.take(
                    by,
                    scope,
                    held,
                    EngagementMoves.Doing.of(EngagementAct.CLOSE, command.why(missing)),
                    List.of(),
                    writing);
            return moves.append(by, scope, held, writing);
        });
    }
}
