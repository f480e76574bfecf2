package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.LineRef;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.funding.MovedFor;
import uk.gov.education.improvement.registry.funding.MovementKind;
import uk.gov.education.improvement.registry.funding.Transfer;

/** Proposes awards and moves them on. To approve one commits money of its line; where it ends, what is not paid goes back. */
@ApplicationScoped
public class AwardWork {
    public static final Act DECIDE = new Act("award.decide");

    /** What the record of change calls an award. */
    public static final String SUBJECT = "award";

    private final AccessTable access;
    private final Transactions transactions;
    private final AwardBook book;
    private final Authorities authorities;
    private final Recording recording;

    @Inject
    public AwardWork(
            AccessTable access,
            Transactions transactions,
            AwardBook book,
            Authorities authorities,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.authorities = authorities;
        this.recording = recording;
    }

    /**
     * The line of which something is to be awarded.
     *
     * @throws Refused when the asker may not propose an award, or the line is unknown or has ended
     */
    public LineRef toPropose(Asker by, String lineId) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var line = book.lines().ref(scope, lineId);
            line.refuseEnded();
            return line;
        });
    }

    /**
     * The award that is to be moved, as it stands now.
     *
     * @throws Refused when the asker may not move it, it is unknown, or its agreement takes the act
     */
    public AwardView toTake(Asker by, String id, AwardAct act) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var award = book.find(scope, id);
            award.refuseAlone(act);
            return book.view(scope, award, AsAt.day(recording.today(), recording.recordedUntil()));
        });
    }

    /** @throws Refused when the line or an authority is unknown, the line has ended, or the day lies in the future */
    public AwardView propose(Asker by, ProposeAward command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var writing = book.writing();
            var id = propose(by, command, writing);
            var at = recording.append(by, writing);
            return book.view(scope, book.find(scope, id), AsAt.day(recording.today(), at));
        });
    }

    /**
     * The same as a part of what somebody else writes, and appends last of all.
     *
     * @return our id of it
     */
    public String propose(Asker by, ProposeAward command, Writing writing) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var line = book.lines().ref(scope, command.lineId());
            line.refuseEnded();
            command.proposed().refuseFuture(recording.today());
            var members = members(by, command.authorities());
            var award = new Award(recording.newId(), line.id(), line.programmeId(), command.name(), command.purpose())
                    .agreedAfter(command.roundId());
            writing.add(award);
            var shares = command.shares();
            for (var place = 0; place < members.size(); place++) {
                writing.add(new AwardMember(
                        recording.newId(), award.id(), place + 1, members.get(place), shares.get(place)));
            }
            command.amounts()
                    .forEach((year, amount) -> writing.add(new AwardYear(recording.newId(), award.id(), year, amount)));
            writing.add(award.take(recording.newId(), command.proposed()));
            writing.changed(new Change(
                    SUBJECT,
                    award.id(),
                    command.proposed().act().done(),
                    Optional.empty(),
                    new ProposalSaid(line.name(), command.name(), said(command.amounts()), command.proposed()),
                    Audience.DEPARTMENT,
                    owner(members.stream().map(Recipient::owner).toList())));
            return award.id();
        });
    }

    private List<Recipient> members(Asker by, List<String> called) {
        if (called.stream().anyMatch(ProposeAward::isLga)) {
            return List.of(Recipient.LGA);
        }
        var found = authorities.called(by, called, AsAt.day(recording.today(), DatedFact.UNSEALED));
        called.stream()
                .filter(name -> Optional.ofNullable(found.get(name))
                        .flatMap(AuthorityRef::dfeNumber)
                        .isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(new Invalid("authorities", "“" + name + "” is no authority that is known here"));
                });
        var members = called.stream().map(found::get).toList();
        if (members.stream().distinct().count() < members.size()) {
            throw new Refused(new Invalid("authorities", "Name each authority once"));
        }
        return members.stream().map(Recipient::of).toList();
    }

    /**
     * @throws Refused when the award is unknown or stale, its agreement takes the act, the act does not follow, the day lies in the future or before what
     *     came last, the line has not as much left or has ended, or a claim waits
     */
    public AwardView take(Asker by, TakeAwardStep command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            book.find(scope, command.awardId()).refuseAlone(command.move().act());
            var writing = book.writing();
            take(by, command, writing);
            var at = recording.append(by, writing);
            return book.view(scope, book.find(scope, command.awardId()), AsAt.day(recording.today(), at));
        });
    }

    /** The same as a part of what somebody else writes, and appends last of all. */
    public void take(Asker by, TakeAwardStep command, Writing writing) {
        var scope = access.scope(by, DECIDE);
        transactions.within(() -> {
            var award = book.lock(scope, command.awardId());
            recording.checkVersion(scope, SUBJECT, award.id(), command.version(), award.version());
            var move = command.move();
            book.trail(scope, award).refuseOutOfOrder(move, recording.today());
            var before = award.state().orElseThrow();
            writing.add(award.take(recording.newId(), move));
            switch (move.act()) {
                case APPROVE -> commit(by, scope, award, move, writing);
                case COMPLETE, WITHDRAW, END_EARLY -> {
                    if (before.commits()) {
                        release(by, scope, award, move, writing);
                    }
                }
                case PROPOSE, AGREE -> {
                    // moves no money
                }
            }
            writing.changed(new Change(
                    SUBJECT,
                    award.id(),
                    move.act().done(),
                    Optional.empty(),
                    new StepSaid(award.name(), move),
                    Audience.DEPARTMENT,
                    owner(book.members(scope, award).stream()
                            .map(AwardMember::owner)
                            .toList())));
            return award;
        });
    }

    private void commit(Asker by, Scope scope, Award award, Move<AwardAct> move, Writing writing) {
        var line = book.lines().hold(scope, award.lineId());
        line.refuseEnded();
        for (var year : book.years(scope, award)) {
            move(by, scope, line, MovementKind.COMMIT, year.year(), year.amount(), award, move, writing);
        }
    }

    /** What of each financial year was not paid. */
    private void release(Asker by, Scope scope, Award award, Move<AwardAct> move, Writing writing) {
        var instalments = book.instalments(scope, award);
        var claims = instalments.stream()
                .filter(instalment ->
                        instalment.state().filter(InstalmentState::isClaim).isPresent())
                .count();
        if (claims > 0) {
            throw new Refused(new AwardRefusal.AwardHasClaims(claims));
        }
        var line = book.lines().hold(scope, award.lineId());
        book.lines().notBeforeMoneyOf(scope, award.id(), move.effective());
        for (var year : book.years(scope, award)) {
            var paid = Money.sum(instalments.stream()
                    .filter(instalment -> instalment.year().equals(year.year()))
                    .filter(instalment ->
                            instalment.state().filter(InstalmentState::wasPaid).isPresent())
                    .map(Instalment::amount)
                    .toList());
            var left = year.amount().minus(paid);
            if (left.isPositive()) {
                move(by, scope, line, MovementKind.RELEASE, year.year(), left, award, move, writing);
            }
        }
    }

    private void move(
            Asker by,
            Scope scope,
            LineRef line,
            MovementKind kind,
            FinancialYear year,
            Money amount,
            Award award,
            Move<AwardAct> move,
            Writing writing) {
        book.lines().move(by, scope, line, new Transfer(kind, year, amount, MovedFor.award(award.id())), move, writing);
    }

    /** Whose an entry in the record of change is: it has one owner, and what is several's is the department's there. */
    static Optional<Owner> owner(List<Owner> owners) {
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private record ProposalSaid(String line, String name, Map<String, Money> amounts, Move<AwardAct> move) {}

    private record StepSaid(String name, Move<AwardAct> move) {}

    private static Map<String, Money> said(Map<FinancialYear, Money> amounts) {
        var said = new HashMap<String, Money>();
        amounts.forEach((year, amount) -> said.put(year.said(), amount));
        return said;
    }
}
