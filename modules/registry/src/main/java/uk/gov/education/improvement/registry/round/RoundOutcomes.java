package uk.gov.education.improvement.registry.round;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * How a round comes to its end, for whatever decides on its applications; asked in the transaction of a use case. The one
 * place where a round is decided and its outcome published.
 */
@Dependent
public class RoundOutcomes {
    private final RoundBook book;
    private final Recording recording;

    @Inject
    RoundOutcomes(RoundBook book, Recording recording) {
        this.book = book;
        this.recording = recording;
    }

    /**
     * Holds a round until the transaction ends: whoever else would move it, or decide something of it, waits.
     *
     * @throws Refused when there is none that the asker may see
     */
    public RoundView hold(Scope scope, String id) {
        return book.view(scope, book.lock(scope, id), now());
    }

    /**
     * The same of the round as the asker has seen it.
     *
     * @throws Refused also when it has moved on since; the words say who did what
     */
    public RoundView hold(Scope scope, String id, long version) {
        var round = book.lock(scope, id);
        recording.checkVersion(scope, RoundWork.SUBJECT, id, version, round.version());
        return book.view(scope, round, now());
    }

    /**
     * Decides a round that is held, or publishes its outcome, and appends that to what is written. Everybody who sees the
     * round reads why, and by whom.
     *
     * @throws Refused when the act does not follow, the day lies in the future or before what came last, or the round is to
     *     be decided and had not closed by the day
     */
    public void take(Scope scope, String id, Move<RoundAct> move, Writing writing) {
        var round = book.lock(scope, id);
        book.trail(scope, round).refuseOutOfOrder(move, recording.today());
        var step = round.take(recording.newId(), move);
        var terms = book.terms(scope, round).terms();
        if (move.act() == RoundAct.DECIDE) {
            refuseOpen(terms, move);
        }
        writing.add(step);
        writing.changed(RoundBook.change(round, move.act().done(), Optional.empty(), terms, Optional.of(move)));
    }

    private static void refuseOpen(RoundTerms terms, Move<RoundAct> move) {
        var closes = terms.closes().orElseThrow();
        if (!move.effective().first().isAfter(closes)) {
            throw new Refused(
                    new RoundRefusal.RoundNotClosed(PartialDate.on(closes).inWords()));
        }
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
