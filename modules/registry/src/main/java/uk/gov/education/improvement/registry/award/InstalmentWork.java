package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.funding.MovedFor;
import uk.gov.education.improvement.registry.funding.MovementKind;
import uk.gov.education.improvement.registry.funding.Transfer;

/** Plans instalments of an award and moves them on: a member claims, the department decides and pays. */
@ApplicationScoped
public class InstalmentWork {
    public static final Act CLAIM = new Act("instalment.claim");
    public static final Act DECIDE = new Act("instalment.decide");

    /** What the record of change calls an instalment. */
    public static final String SUBJECT = "instalment";

    private final AccessTable access;
    private final Transactions transactions;
    private final AwardBook book;
    private final Recording recording;

    @Inject
    public InstalmentWork(AccessTable access, Transactions transactions, AwardBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /** Who may take an act. */
    public static Act needed(InstalmentAct act) {
        return act == InstalmentAct.CLAIM ? CLAIM : DECIDE;
    }

    /**
     * The award of which an instalment is to be planned or moved, as it stands now.
     *
     * @throws Refused when the asker may not take the act, or the award is unknown
     */
    public AwardView toTake(Asker by, String awardId, InstalmentAct act) {
        var scope = access.scope(by, needed(act));
        return transactions.within(() ->
                book.view(scope, book.find(scope, awardId), AsAt.day(recording.today(), recording.recordedUntil())));
    }

    /** @throws Refused when the award is unknown or has ended, is of no such year or member, or has not as much left */
    public AwardView plan(Asker by, PlanInstalment command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            // held, so that two plans at once cannot come to more than the award
            var award = book.lock(scope, command.awardId());
            refuseUnless(
                    award.state()
                            .filter(state -> state.commits() || state == AwardState.PROPOSED)
                            .isPresent(),
                    award,
                    InstalmentAct.PLAN);
            command.planned().refuseFuture(recording.today());
            refuseBeyond(scope, award, command);
            var authority = command.authority()
                    .map(number -> book.members(scope, award).stream()
                            .filter(member -> member.view().dfeNumber().equals(Optional.of(number)))
                            .flatMap(member -> member.authorityId().stream())
                            .findFirst()
                            .orElseThrow(() -> new Refused(new Invalid(
                                    "authority", "“" + number + "” is no member of this award, by its DfE number"))));
            var instalment = new Instalment(recording.newId(), command, authority);
            var writing = book.writing();
            writing.add(instalment);
            writing.add(instalment.take(recording.newId(), command.planned()));
            writing.changed(change(scope, award, instalment, command.planned(), Optional.empty()));
            var at = recording.append(by, writing);
            return book.view(scope, award, AsAt.day(recording.today(), at));
        });
    }

    private void refuseBeyond(Scope scope, Award award, PlanInstalment command) {
        var awarded = book.years(scope, award).stream()
                .filter(year -> year.year().equals(command.year()))
                .map(AwardYear::amount)
                .findFirst()
                .orElse(Money.NONE);
        var planned = Money.sum(book.instalments(scope, award).stream()
                .filter(instalment -> instalment.year().equals(command.year()))
                .map(Instalment::amount)
                .toList());
        var left = awarded.minus(planned);
        if (command.amount().isMoreThan(left)) {
            throw new Refused(new AwardRefusal.PaidMoreThanAwarded(
                    award.name(), command.year().inWords(), command.amount().inWords(), left.inWords()));
        }
    }

    /**
     * @throws Refused when the award or the instalment is unknown, it is stale, the act does not follow, nothing is agreed,
     *     the day lies in the future or before what came last, or more is clawed back than was paid
     */
    public AwardView take(Asker by, TakeInstalmentStep command) {
        var move = command.move();
        var scope = access.scope(by, needed(move.act()));
        return transactions.within(() -> {
            var award = book.lock(scope, command.awardId());
            var instalment = book.lockInstalment(scope, award, command.instalmentId());
            recording.checkVersion(scope, SUBJECT, instalment.id(), command.version(), instalment.version());
            book.trail(scope, instalment).refuseOutOfOrder(move, recording.today());
            if (move.act() == InstalmentAct.CLAIM || move.act() == InstalmentAct.PAY) {
                book.trail(scope, award).refuseOutOfOrder(move, recording.today());
                refuseUnless(
                        award.state().equals(Optional.of(AwardState.AGREED)) || !follows(instalment, move.act()),
                        award,
                        move.act());
            }
            var back = move.act() == InstalmentAct.CLAW_BACK
                    ? Optional.of(command.back().orElseGet(instalment::outstanding))
                    : Optional.<Money>empty();
            var writing = book.writing();
            writing.add(
                    back.isPresent()
                            ? instalment.clawBack(recording.newId(), move, back.get())
                            : instalment.take(recording.newId(), move));
            moved(instalment, move.act(), back).ifPresent(transfer -> {
                var line = book.lines().hold(scope, award.lineId());
                book.lines().move(by, scope, line, transfer, move, writing);
            });
            writing.changed(change(scope, award, instalment, move, back));
            var at = recording.append(by, writing);
            return book.view(scope, award, AsAt.day(recording.today(), at));
        });
    }

    /** That the act does not follow is for the instalment itself to say. */
    private static boolean follows(Instalment instalment, InstalmentAct act) {
        return InstalmentState.TABLE.after(instalment.state(), act).isPresent();
    }

    private static Optional<Transfer> moved(Instalment instalment, InstalmentAct act, Optional<Money> back) {
        var movedFor = MovedFor.instalment(instalment.awardId(), instalment.id());
        return switch (act) {
            case PAY -> Optional.of(new Transfer(MovementKind.PAY, instalment.year(), instalment.amount(), movedFor));
            case CLAW_BACK, CLAW_BACK_IN_PART ->
                back.map(amount -> new Transfer(MovementKind.CLAW_BACK, instalment.year(), amount, movedFor));
            case PLAN, CLAIM, APPROVE, HOLD, RELEASE, REFUSE -> Optional.empty();
        };
    }

    private static void refuseUnless(boolean underWay, Award award, InstalmentAct act) {
        if (!underWay) {
            throw new Refused(new AwardRefusal.AwardNotUnderWay(act.done(), Award.called(award.state())));
        }
    }

    private record Said(String award, String milestone, Money amount, Optional<Money> back, Move<InstalmentAct> move) {}

    private Change change(
            Scope scope, Award award, Instalment instalment, Move<InstalmentAct> move, Optional<Money> back) {
        var owners = book.members(scope, award).stream()
                .filter(member -> instalment.authorityId().isEmpty()
                        || instalment.authorityId().equals(member.authorityId()))
                .map(AwardMember::owner)
                .toList();
        return new Change(
                SUBJECT,
                instalment.id(),
                move.act().done(),
                Optional.empty(),
                new Said(award.name(), instalment.milestone(), instalment.amount(), back, move),
                Audience.DEPARTMENT,
                AwardWork.owner(owners));
    }
}
