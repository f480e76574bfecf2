package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.kernel.trail.Trail;

/**
 * The accounts of budget lines, for whatever moves their money; asked in the transaction of a use case. The one place where a
 * movement is made: the line is held first, nothing is taken from where it is not, and the postings add up to nothing.
 */
@Dependent
public class LineAccounts {
    private final ProgrammeStore programmes;
    private final LineStore lines;
    private final LedgerStore ledger;
    private final Recording recording;

    @Inject
    LineAccounts(ProgrammeStore programmes, LineStore lines, LedgerStore ledger, Recording recording) {
        this.programmes = programmes;
        this.lines = lines;
        this.ledger = ledger;
        this.recording = recording;
    }

    /**
     * Holds a line until the transaction ends: whoever else would move its money waits.
     *
     * @throws Refused when there is none that the asker may see
     */
    public LineRef hold(Scope scope, String lineId) {
        return named(scope, List.of(lock(scope, lineId))).get(lineId);
    }

    /** Lines by our ids, which some record that the asker may see has named; also to those who may not read the line. */
    public Map<String, LineRef> refs(Scope scope, Collection<String> lineIds) {
        return named(scope, lines.withIds(scope, lineIds));
    }

    /** @throws Refused when there is none that the asker may see */
    public LineRef ref(Scope scope, String lineId) {
        return named(scope, List.of(find(scope, lineId))).get(lineId);
    }

    /** The ids of the lines of a programme that the asker may see. */
    public List<String> of(Scope scope, String programmeId) {
        return lines.of(scope, List.of(programmeId)).stream()
                .map(BudgetLine::id)
                .toList();
    }

    private Map<String, LineRef> named(Scope scope, Collection<BudgetLine> some) {
        var names =
                programmes
                        .withIds(
                                scope,
                                some.stream().map(BudgetLine::programmeId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Programme::id, Programme::name));
        return some.stream()
                .map(line -> new LineRef(
                        line.id(),
                        line.name(),
                        line.programmeId(),
                        names.get(line.programmeId()),
                        line.state().filter(state -> state == LineState.ENDED).isPresent()))
                .collect(Collectors.toMap(LineRef::id, Function.identity()));
    }

    /**
     * Moves money of a line that is held.
     *
     * @param move from which day, why, and on what evidence
     * @throws Refused when there is not as much, now or on any day from then on; the words say what is left
     */
    public void move(Asker by, Scope scope, LineRef line, Transfer transfer, Move<?> move, Writing writing) {
        refuseBeyond(scope, line, transfer, move);
        post(
                by,
                scope,
                line,
                transfer,
                Movement.within(transfer.year(), transfer.kind(), transfer.amount()),
                move,
                writing);
    }

    /** Carries money of a line that is held over into another financial year. */
    void carryOver(Asker by, Scope scope, LineRef line, Transfer out, FinancialYear to, Move<?> move, Writing writing) {
        refuseBeyond(scope, line, out, move);
        var amounts = Stream.concat(
                        Movement.within(out.year(), MovementKind.CARRY_OVER, out.amount()).stream(),
                        Movement.within(to, MovementKind.ALLOT, out.amount()).stream())
                .toList();
        post(by, scope, line, out, amounts, move, writing);
    }

    private void refuseBeyond(Scope scope, LineRef line, Transfer transfer, Move<?> move) {
        var account = transfer.kind().from();
        if (account == Account.PROVIDED) {
            return;
        }
        var left = left(scope, line.id(), transfer.year(), account, move.effective());
        if (transfer.amount().isMoreThan(left)) {
            var wanted = transfer.amount().inWords();
            var year = transfer.year().inWords();
            throw new Refused(
                    transfer.kind() == MovementKind.CARRY_OVER
                            ? new FundingRefusal.CarryOverBeyondAvailable(year, wanted, left.inWords())
                            : new FundingRefusal.LineOverCommitted(line.name(), year, wanted, left.inWords()));
        }
    }

    /** The least that stands in an account now and on any day from this one on: so much can be taken out with effect from it. */
    private Money left(Scope scope, String lineId, FinancialYear year, Account account, PartialDate from) {
        var stood = 0L;
        var least = 0L;
        var begun = false;
        for (var day : ledger.byDay(scope, lineId, year, account)) {
            // what stood before the day can be taken on it
            if (!begun && day.getKey().isAfter(from.last())) {
                least = stood;
                begun = true;
            }
            stood += day.getValue();
            least = begun ? Math.min(least, stood) : stood;
        }
        return new Money(Math.max(0, least));
    }

    private void post(
            Asker by,
            Scope scope,
            LineRef line,
            Transfer transfer,
            List<Posting.Amount> amounts,
            Move<?> move,
            Writing writing) {
        if (!Movement.isEven(amounts)) {
            throw new IllegalStateException("Does not add up to nothing: " + amounts);
        }
        var movement =
                new Movement(recording.newId(), line.id(), transfer.kind(), transfer.movedFor(), by.person(), move);
        var kept = ledger.kept(scope, line.id());
        var place = 0;
        for (var amount : amounts) {
            kept.computeIfAbsent(LineBalance.id(line.id(), amount.year(), amount.account()), id -> {
                        var balance = new LineBalance(line.id(), amount.year(), amount.account());
                        ledger.add(balance);
                        return balance;
                    })
                    .post(amount.money());
            writing.add(new Posting(recording.newId(), movement, ++place, amount));
        }
        writing.add(movement);
    }

    /** @throws Refused when money of the award moved after this day */
    public void notBeforeMoneyOf(Scope scope, String awardId, PartialDate day) {
        ledger.lastMoved(scope, awardId)
                .filter(last -> day.last().isBefore(last))
                .ifPresent(last -> {
                    throw new Refused(new StepRefusal.StepOutOfOrder(
                            day.inWords(), PartialDate.on(last).inWords()));
                });
    }

    /** Writes a new line with what it is provided with; answers what is to be recorded of it. */
    Change open(Asker by, Scope scope, Programme programme, OpenLine command, Writing writing) {
        var line = new BudgetLine(recording.newId(), programme.id(), command);
        writing.add(line);
        writing.add(line.take(recording.newId(), command.opened()));
        var ref = new LineRef(line.id(), line.name(), programme.id(), programme.name(), false);
        command.amounts()
                .forEach((year, amount) -> move(
                        by,
                        scope,
                        ref,
                        new Transfer(MovementKind.ALLOT, year, amount, MovedFor.LINE),
                        command.opened(),
                        writing));
        return BudgetWork.change(line, command.opened(), command.amounts());
    }

    BudgetLine lock(Scope scope, String lineId) {
        return lines.lock(scope, lineId).orElseThrow(() -> unknown(lineId));
    }

    BudgetLine find(Scope scope, String lineId) {
        return lines.find(scope, lineId).orElseThrow(() -> unknown(lineId));
    }

    private static Refused unknown(String lineId) {
        return new Refused(new FundingRefusal.UnknownLine(lineId));
    }

    List<BudgetLine> linesOf(Scope scope, Collection<String> programmeIds) {
        return lines.of(scope, programmeIds);
    }

    Trail<LineStep> trail(Scope scope, String lineId) {
        return lines.trails(scope, List.of(lineId), DatedFact.UNSEALED).getOrDefault(lineId, Trail.empty());
    }

    Map<String, Trail<LineStep>> trails(Scope scope, Collection<String> lineIds) {
        return lines.trails(scope, lineIds, DatedFact.UNSEALED);
    }

    /** Leaves out what was not recorded by then; costs the same number of statements for one and for many. */
    List<BudgetLineView> views(Scope scope, Collection<BudgetLine> some, AsAt asAt) {
        var ids = some.stream().map(BudgetLine::id).toList();
        var trails = lines.trails(scope, ids, asAt.recordedBy());
        var sums = ledger.sums(scope, ids, asAt).stream().collect(Collectors.groupingBy(LedgerStore.Sum::lineId));
        var names = named(scope, some);
        return some.stream()
                .filter(line -> trails.containsKey(line.id()))
                .map(line -> view(
                        line,
                        names.get(line.id()).programme(),
                        trails.get(line.id()),
                        sums.getOrDefault(line.id(), List.of()),
                        asAt))
                .toList();
    }

    private static BudgetLineView view(
            BudgetLine line, String programme, Trail<LineStep> trail, List<LedgerStore.Sum> sums, AsAt asAt) {
        var years = sums.stream()
                .map(LedgerStore.Sum::year)
                .distinct()
                .sorted()
                .map(year -> new BudgetLineView.Year(
                        year,
                        Balances.of(sums.stream()
                                .filter(sum -> sum.year().equals(year))
                                .collect(Collectors.toMap(LedgerStore.Sum::account, LedgerStore.Sum::money)))))
                .toList();
        return new BudgetLineView(
                line.id(),
                trail.version(),
                line.programmeId(),
                programme,
                line.name(),
                line.purpose(),
                line.owner().map(owner -> owner.text()),
                trail.certainly(asAt).map(LineStep::to),
                years,
                Balances.sum(years.stream().map(BudgetLineView.Year::balances).toList()),
                trail.possibly(asAt).stream()
                        .map(step -> new BudgetLineView.Step(
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

    /** Of one line, the balances that are kept beside the sums of their postings. */
    boolean addUp(Scope scope, String lineId) {
        var everything = new ArrayList<>(ledger.sums(scope, List.of(lineId), EVER));
        var kept = ledger.kept(scope, lineId);
        return everything.size() == kept.size()
                && everything.stream()
                        .allMatch(
                                sum -> Optional.ofNullable(kept.get(LineBalance.id(lineId, sum.year(), sum.account())))
                                        .filter(balance -> balance.money().equals(sum.money()))
                                        .isPresent());
    }

    private static final AsAt EVER = new AsAt(
            DatedFact.UNSEALED.atOffset(ZoneOffset.UTC).toLocalDate(),
            DatedFact.UNSEALED.atOffset(ZoneOffset.UTC).toLocalDate(),
            DatedFact.UNSEALED);
}
