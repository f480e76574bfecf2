package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Needs, for whatever helps with them; asked in the transaction of a use case. The one place where a need is told that
 * support is in place, or no longer is.
 */
@Dependent
public class NeedOutcomes {
    private final NeedBook book;
    private final Recording recording;

    @Inject
    NeedOutcomes(NeedBook book, Recording recording) {
        this.book = book;
        this.recording = recording;
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public NeedView find(Asker by, Scope scope, String id, AsAt asAt) {
        return book.find(by, scope, id, asAt);
    }

    /** Those that the asker may see, what was raised first first: by a fixed number of statements. */
    public List<NeedView> list(Asker by, Scope scope, NeedFilter filter, AsAt asAt) {
        return book.page(by, scope, filter, asAt).rows();
    }

    /** Where those of some stand that the asker may see, by all that is recorded and by their ids. */
    public Map<String, NeedState> states(Scope scope, Collection<String> ids) {
        return book.withIds(scope, ids).stream()
                .collect(Collectors.toMap(Need::id, need -> need.state().orElseThrow()));
    }

    /** What those of some are called that the asker may see, by their ids. */
    public Map<String, String> titles(Scope scope, Collection<String> ids, AsAt asAt) {
        return book.titles(
                scope, book.withIds(scope, ids).stream().map(Need::id).toList(), asAt);
    }

    /**
     * Holds a need until the transaction ends.
     *
     * @throws Refused when there is none that the asker may see
     */
    public NeedStanding hold(Scope scope, String id) {
        return standing(scope, book.lock(scope, id));
    }

    /**
     * Holds the need of an engagement that the asker may see, until the transaction ends: who gives support need not see what
     * was asked for, and yet begins with it.
     *
     * @throws Refused when there is none
     */
    public NeedStanding holdOfEngagement(Scope scope, String id) {
        return standing(scope, book.lockOfEngagement(scope, id));
    }

    private NeedStanding standing(Scope scope, Need need) {
        return new NeedStanding(
                need.id(),
                need.version(),
                need.state().orElseThrow(),
                need.authorityId(),
                need.owner(),
                need.raisedBy(),
                need.interventionId(),
                need.raisedOn(),
                book.text(scope, need).terms());
    }

    /**
     * Takes a step with the need of an engagement that the asker may see, and appends that to what is written. Of several
     * engagements the first puts support in place, and the last that ends early opens the need again: who calls this looks
     * at {@link NeedStanding#state} first.
     *
     * @throws Refused when there is none, the act does not follow, or the day lies in the future or before what came last
     */
    public void take(Scope scope, String id, Move<NeedAct> move, Writing writing) {
        var need = book.lockOfEngagement(scope, id);
        book.trail(scope, need).refuseOutOfOrder(move, recording.today());
        writing.add(need.take(recording.newId(), move));
        writing.changed(
                NeedBook.change(need, move.act().done(), Optional.empty(), Optional.empty(), Optional.of(move)));
    }
}
