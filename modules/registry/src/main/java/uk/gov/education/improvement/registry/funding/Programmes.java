package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads programmes, their budget lines and what stands in their accounts, as at any day. {@link BudgetWork} changes them. */
@ApplicationScoped
public class Programmes {
    public static final Act READ = new Act("funding.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final ProgrammeStore store;
    private final LineAccounts accounts;

    @Inject
    public Programmes(AccessTable access, Transactions transactions, ProgrammeStore store, LineAccounts accounts) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
    }

    /** Those announced by the day, the newest first, each with the lines that the asker may see. At most 500. */
    public List<ProgrammeView> list(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(scope, store.announced(scope, asAt), asAt));
    }

    /** @throws Refused when none is recorded by then */
    public ProgrammeView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.find(scope, id, asAt)
                .map(programme -> views(scope, List.of(programme), asAt).getFirst())
                .orElseThrow(() -> new Refused(new FundingRefusal.UnknownProgramme(id))));
    }

    /** @throws Refused when there is no such line that the asker may see, by what was recorded then */
    public BudgetLineView line(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> accounts.views(scope, List.of(accounts.find(scope, id)), asAt).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new FundingRefusal.UnknownLine(id))));
    }

    /** Whether each balance that is kept of a line is the sum of its postings, now. */
    public boolean addUp(Asker by, String lineId) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> accounts.addUp(scope, accounts.find(scope, lineId).id()));
    }

    private List<ProgrammeView> views(Scope scope, List<Programme> programmes, AsAt asAt) {
        var ids = programmes.stream().map(Programme::id).toList();
        var lines = accounts.views(scope, accounts.linesOf(scope, ids), asAt).stream()
                .collect(Collectors.groupingBy(BudgetLineView::programmeId));
        return programmes.stream()
                .map(programme -> view(programme, lines.getOrDefault(programme.id(), List.of()), asAt))
                .toList();
    }

    static ProgrammeView view(Programme programme, List<BudgetLineView> lines, AsAt asAt) {
        return new ProgrammeView(
                programme.id(),
                programme.name(),
                programme.span().from().orElseThrow().said(),
                programme.stated(),
                programme.statedAs(),
                programme.source(),
                lines,
                Balances.sum(lines.stream().map(BudgetLineView::total).toList()),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }
}
