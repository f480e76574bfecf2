package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Raises needs, changes what they say while they are open, closes and withdraws them. */
@ApplicationScoped
public class NeedWork {
    public static final Act RAISE = new Act("need.raise");

    /** To change what one says, to close it, and to withdraw it. */
    public static final Act MOVE = new Act("need.move");

    private final AccessTable access;
    private final Transactions transactions;
    private final NeedBook book;
    private final Recording recording;

    @Inject
    public NeedWork(AccessTable access, Transactions transactions, NeedBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * Where a need may come from that the asker raises: who acts for an authority raises its own.
     *
     * @throws Refused when the asker raises none
     */
    public List<RaisedBy> toRaise(Asker by) {
        return raisesOfOthers(access.scope(by, RAISE)) ? List.of(RaisedBy.values()) : List.of(RaisedBy.AUTHORITY);
    }

    /**
     * What is typed to raise one, before it is shown for a check.
     *
     * @throws Refused with all that is wrong: also where the authority is not known or without duty, the day has not come, or
     *     support is wanted before it
     */
    public RaiseNeed read(Asker by, RaiseNeed.Fields typed) {
        access.scope(by, RAISE);
        var faults = new Faults();
        var today = recording.today();
        var said = NeedTerms.day(new Faults(), "raised", typed.raised());
        var future =
                faults.when(said.filter(today::isBefore).isPresent(), "raised", "Enter today, or a day that has been");
        var raised = said.filter(day -> !future).orElse(today);
        faults.making(() -> transactions.within(() -> recipient(by, Faults.said(typed.authority()), raised)));
        if (!future) {
            NeedTerms.noteWantedBefore(
                    faults,
                    NeedTerms.day(new Faults(), "wantedBy", typed.terms().wantedBy()),
                    raised);
        }
        return faults.gathering(typed::read);
    }

    private AuthorityRef recipient(Asker by, Optional<String> called, LocalDate day) {
        return book.grounds().recipient(by, called.orElseGet(() -> own(by)), day, now());
    }

    /** The themes that a need may name. */
    public List<ThemeView> themes(Asker by) {
        return book.grounds().themes(by);
    }

    /**
     * The need that is to be changed or moved, as it stands now.
     *
     * @throws Refused when it is unknown
     */
    public NeedView toMove(Asker by, String id) {
        var scope = access.scope(by, MOVE);
        return transactions.within(() -> book.find(by, scope, id, now()));
    }

    /**
     * The same for a form that changes what it says.
     *
     * @throws Refused when it is unknown or no longer open
     */
    public NeedView toChange(Asker by, String id) {
        var need = toMove(by, id);
        Need.refuseUnlessOpen(need.state());
        return need;
    }

    /**
     * The same for a form that takes a step with it.
     *
     * @throws Refused when it is unknown, or the act does not follow from where it stands
     */
    public NeedView toTake(Asker by, String id, NeedAct act) {
        var need = toMove(by, id);
        if (need.state().filter(state -> state.may(act)).isEmpty()) {
            throw new Refused(Need.refusal(act, need.state()));
        }
        return need;
    }

    /** Whether a need is changed and withdrawn in a scope: by an authority only what it raised itself. */
    static boolean mayReword(Scope scope, RaisedBy raisedBy) {
        return raisesOfOthers(scope) || raisedBy == RaisedBy.AUTHORITY;
    }

    private static void refuseFromElsewhere(Scope scope, Need need) {
        if (!mayReword(scope, need.raisedBy())) {
            throw new Refused(
                    new NeedRefusal.NeedFromElsewhere(need.raisedBy().label().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * @throws Refused when the asker raises none of that authority, in that name or as of that day; the authority, the
     *     direction or a theme is not known, the direction is another authority's, or support is wanted before that day
     */
    public NeedView raise(Asker by, RaiseNeed command) {
        var scope = access.scope(by, RAISE);
        return transactions.within(() -> {
            var need = begun(by, scope, command);
            var terms = book.grounds().known(by, command.terms());
            var move = new Move<>(
                    NeedAct.RAISE,
                    PartialDate.on(need.raisedOn()),
                    Optional.empty(),
                    "Raised",
                    command.raisedBy().label());
            move.refuseFuture(recording.today());
            terms.refuseWantedBefore(need.raisedOn());
            var writing = book.writing();
            writing.add(need);
            writing.add(need.take(recording.newId(), move));
            writing.add(text(need, terms, need.raisedOn(), writing));
            writing.changed(NeedBook.change(
                    need, NeedAct.RAISE.done(), Optional.empty(), Optional.of(terms), Optional.of(move)));
            return appended(by, scope, need, writing);
        });
    }

    private Need begun(Asker by, Scope scope, RaiseNeed command) {
        var day = command.raised().orElse(recording.today());
        var recipient = recipient(by, command.authority(), day);
        var owner = Owner.of(new Organisation(
                Organisation.Kind.AUTHORITY, recipient.dfeNumber().orElseThrow()));
        var asOwn = scope.owners().contains(owner)
                && command.raisedBy() == RaisedBy.AUTHORITY
                && day.equals(recording.today());
        if (!raisesOfOthers(scope) && !asOwn) {
            throw new Refused(new NeedRefusal.NeedOfAnother());
        }
        command.interventionId().ifPresent(id -> refuseDirectionOfAnother(by, id, recipient));
        return new Need(recording.newId(), recipient.id(), owner, command.raisedBy(), command.interventionId(), day);
    }

    private void refuseDirectionOfAnother(Asker by, String id, AuthorityRef recipient) {
        book.grounds().refuseDirectionOfAnother(by, id, recipient, now());
    }

    private static String own(Asker by) {
        if (by.organisation().kind() != Organisation.Kind.AUTHORITY) {
            throw new Refused(new Invalid("authority", "Say which authority is to be helped"));
        }
        return by.organisation().code();
    }

    private static boolean raisesOfOthers(Scope scope) {
        return scope.audiences().contains(Audience.DEPARTMENT);
    }

    /** @throws Refused when it is unknown, stale or no longer open, an authority did not raise it itself, it is to name a theme that there is not, or support is wanted before it was raised */
    public NeedView change(Asker by, ChangeNeed command) {
        var scope = access.scope(by, MOVE);
        return transactions.within(() -> {
            var need = held(scope, command.needId(), command.version());
            refuseFromElsewhere(scope, need);
            Need.refuseUnlessOpen(need.state());
            var terms = book.grounds().known(by, command.terms());
            terms.refuseWantedBefore(need.raisedOn());
            var before = book.text(scope, need);
            var writing = book.writing();
            writing.add(text(need, terms, recording.today(), writing).insteadOf(before));
            writing.changed(NeedBook.change(
                    need, "changed", Optional.of(before.terms()), Optional.of(terms), Optional.empty()));
            return appended(by, scope, need, writing);
        });
    }

    /**
     * Closes it, with what came of it, or withdraws it, with the reason; with effect from today.
     *
     * @throws Refused when it is unknown or stale, an authority withdraws what it did not raise, or the act does not follow
     */
    public NeedView take(Asker by, TakeNeedStep command) {
        var scope = access.scope(by, MOVE);
        return transactions.within(() -> {
            var need = held(scope, command.needId(), command.version());
            if (command.act() == NeedAct.WITHDRAW) {
                refuseFromElsewhere(scope, need);
            }
            var move = new Move<>(
                    command.act(),
                    PartialDate.on(recording.today()),
                    Optional.empty(),
                    command.why(),
                    raisesOfOthers(scope) ? RaisedBy.DEPARTMENT.label() : RaisedBy.AUTHORITY.label());
            book.trail(scope, need).refuseOutOfOrder(move, recording.today());
            var writing = book.writing();
            writing.add(need.take(recording.newId(), move));
            writing.changed(
                    NeedBook.change(need, command.act().done(), Optional.empty(), Optional.empty(), Optional.of(move)));
            return appended(by, scope, need, writing);
        });
    }

    private NeedText text(Need need, NeedTerms terms, LocalDate day, Writing writing) {
        var text = new NeedText(recording.newId(), need, terms, day);
        terms.themes().forEach(theme -> writing.add(new NeedTheme(recording.newId(), text, theme)));
        return text;
    }

    private Need held(Scope scope, String id, long version) {
        var need = book.lock(scope, id);
        recording.checkVersion(scope, NeedBook.SUBJECT, id, version, need.version());
        return need;
    }

    private NeedView appended(Asker by, Scope scope, Need need, Writing writing) {
        var at = recording.append(by, writing);
        return book.find(by, scope, need.id(), AsAt.day(recording.today(), at));
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
