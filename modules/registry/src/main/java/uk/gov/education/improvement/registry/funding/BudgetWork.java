package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.authority.Names;

/** Records programmes, and opens, changes and ends their budget lines. */
@ApplicationScoped
public class BudgetWork {
    public static final Act BUDGET = new Act("funding.budget");

    /** What the record of change calls a programme. */
    public static final String PROGRAMME = "programme";

    /** What the record of change calls a budget line. */
    public static final String LINE = "budget-line";

    private final AccessTable access;
    private final Transactions transactions;
    private final ProgrammeStore store;
    private final LineAccounts accounts;
    private final Recording recording;

    @Inject
    public BudgetWork(
            AccessTable access,
            Transactions transactions,
            ProgrammeStore store,
            LineAccounts accounts,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
        this.recording = recording;
    }

    /** @throws Refused when the asker may not record a programme */
    public void toCreate(Asker by) {
        access.scope(by, BUDGET);
    }

    /**
     * The programme that is to have another line.
     *
     * @throws Refused when the asker may not open one, or the programme is unknown
     */
    public ProgrammeView toOpen(Asker by, String programmeId) {
        var scope = access.scope(by, BUDGET);
        return transactions.within(() -> view(scope, programme(scope, programmeId), now()));
    }

    /**
     * The line that is to be changed, as it stands now.
     *
     * @throws Refused when the asker may not change it, or it is unknown
     */
    public BudgetLineView toChange(Asker by, String lineId) {
        var scope = access.scope(by, BUDGET);
        return transactions.within(() -> view(scope, accounts.find(scope, lineId), now()));
    }

    /** @throws Refused when the name is taken, or it was announced on a day to come */
    public ProgrammeView create(Asker by, CreateProgramme command) {
        var scope = access.scope(by, BUDGET);
        return transactions.within(() -> {
            if (command.announced().first().isAfter(recording.today())) {
                throw new Refused(new StepRefusal.StepInFuture(
                        command.announced().inWords(),
                        PartialDate.on(recording.today()).inWords()));
            }
            store.named(scope, List.of(Names.key(command.name()))).stream()
                    .findFirst()
                    .ifPresent(there -> {
                        throw new Refused(new FundingRefusal.ProgrammeRecorded(there.name()));
                    });
            var programme = new Programme(recording.newId(), command);
            var writing = store.writing();
            writing.add(programme);
            writing.changed(change(programme));
            return view(scope, programme, AsAt.day(recording.today(), recording.append(by, writing)));
        });
    }

    /** @throws Refused when the programme is unknown, has a line of this name, or the day lies in the future */
    public BudgetLineView open(Asker by, String programmeId, OpenLine command) {
        var scope = access.scope(by, BUDGET);
        return transactions.within(() -> {
            var programme = programme(scope, programmeId);
            command.opened().refuseFuture(recording.today());
            accounts.linesOf(scope, List.of(programmeId)).stream()
                    .filter(line -> line.nameKey().equals(Names.key(command.name())))
                    .findFirst()
                    .ifPresent(there -> {
                        throw new Refused(new FundingRefusal.LineRecorded(there.name()));
                    });
            var writing = store.writing();
            var opened = accounts.open(by, scope, programme, command, writing);
            writing.changed(opened);
            var at = recording.append(by, writing);
            return view(scope, accounts.find(scope, opened.subjectId()), AsAt.day(recording.today(), at));
        });
    }

    /**
     * @throws Refused when the line is unknown, stale or ended, the day lies in the future or before the step that came last,
     *     or there is not as much to be given back or carried over
     */
    public BudgetLineView change(Asker by, ChangeLine command) {
        var scope = access.scope(by, BUDGET);
        return transactions.within(() -> {
            var line = accounts.lock(scope, command.lineId());
            recording.checkVersion(scope, LINE, line.id(), command.version(), line.version());
            accounts.trail(scope, line.id()).refuseOutOfOrder(command.move(), recording.today());
            var ref = accounts.ref(scope, line.id());
            var writing = store.writing();
            writing.add(line.take(recording.newId(), command.move()));
            command.transfer().ifPresent(transfer -> {
                if (transfer.kind() == MovementKind.CARRY_OVER) {
                    accounts.carryOver(by, scope, ref, transfer, command.to().orElseThrow(), command.move(), writing);
                } else {
                    accounts.move(by, scope, ref, transfer, command.move(), writing);
                }
            });
            writing.changed(change(
                    line,
                    command.move(),
                    command.transfer()
                            .map(transfer -> Map.of(transfer.year(), transfer.amount()))
                            .orElse(Map.of())));
            var at = recording.append(by, writing);
            return view(scope, line, AsAt.day(recording.today(), at));
        });
    }

    private Programme programme(Scope scope, String id) {
        return store.find(scope, id, now()).orElseThrow(() -> new Refused(new FundingRefusal.UnknownProgramme(id)));
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }

    private BudgetLineView view(Scope scope, BudgetLine line, AsAt asAt) {
        return accounts.views(scope, List.of(line), asAt).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new FundingRefusal.UnknownLine(line.id())));
    }

    private ProgrammeView view(Scope scope, Programme programme, AsAt asAt) {
        return Programmes.view(
                programme, accounts.views(scope, accounts.linesOf(scope, List.of(programme.id())), asAt), asAt);
    }

    private record ProgrammeSaid(
            String name, String announced, Optional<Money> stated, Optional<String> statedAs, String source) {}

    static Change change(Programme programme) {
        return new Change(
                PROGRAMME,
                programme.id(),
                "recorded",
                Optional.empty(),
                new ProgrammeSaid(
                        programme.name(),
                        programme.span().from().orElseThrow().said(),
                        programme.stated(),
                        programme.statedAs(),
                        programme.source()),
                Audience.SECTOR);
    }

    private record LineSaid(String name, Map<String, Money> amounts, Move<LineAct> move) {}

    static Change change(BudgetLine line, Move<LineAct> move, Map<FinancialYear, Money> amounts) {
        var said = new TreeMap<String, Money>();
        amounts.forEach((year, amount) -> said.put(year.said(), amount));
        return new Change(
                LINE,
                line.id(),
                move.act().done(),
                Optional.empty(),
                new LineSaid(line.name(), said, move),
                line.audience(),
                line.owner());
    }
}
