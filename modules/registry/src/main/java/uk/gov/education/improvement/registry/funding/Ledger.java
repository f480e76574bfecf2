package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads the ledger of a programme: every movement of its money, with what stood after it. */
@ApplicationScoped
public class Ledger {
    private final AccessTable access;
    private final Transactions transactions;
    private final LineAccounts accounts;
    private final LedgerStore store;
    private final People people;

    @Inject
    public Ledger(
            AccessTable access, Transactions transactions, LineAccounts accounts, LedgerStore store, People people) {
        this.access = access;
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.people = people;
    }

    /**
     * One page, the newest first, of the lines that the asker may see.
     *
     * @param programmeId our id; what no line belongs to has an empty ledger
     */
    public Slice<MovementView> list(Asker by, String programmeId, LedgerFilter filter, AsAt asAt) {
        var scope = access.scope(by, Programmes.READ);
        return transactions.within(() -> {
            var lines = accounts.of(scope, programmeId).stream()
                    .filter(id -> filter.lines().isEmpty() || filter.lines().contains(id))
                    .toList();
            if (lines.isEmpty()) {
                return Slice.none();
            }
            var page = Slice.cut(
                    store.page(scope, filter, lines, asAt),
                    filter.size(),
                    store.count(scope, filter, lines, asAt),
                    movement -> Cursor.after(movement.certainDay().toString(), movement.id()));
            return new Slice<>(views(by, scope, filter, lines, page.rows(), asAt), page.total(), page.next());
        });
    }

    /** Costs the same number of statements for one movement and for many. */
    private List<MovementView> views(
            Asker by, Scope scope, LedgerFilter filter, List<String> lines, List<Movement> movements, AsAt asAt) {
        if (movements.isEmpty()) {
            return List.of();
        }
        var postings =
                store.postings(scope, movements.stream().map(Movement::id).toList());
        var names = accounts.refs(scope, lines);
        var authors = authors(by, movements);
        var standing = accounts(store.until(scope, filter, lines, asAt, movements.getFirst()));
        var views = new ArrayList<MovementView>();
        for (var movement : movements) {
            var entries = postings.get(movement.id()).stream()
                    .map(Posting::amount)
                    .filter(amount -> filter.years().isEmpty() || filter.years().contains(amount.year()))
                    .map(amount -> new MovementView.Entry(amount.year(), amount.account(), amount.money()))
                    .toList();
            views.add(new MovementView(
                    movement.id(),
                    movement.lineId(),
                    names.get(movement.lineId()).name(),
                    movement.kind(),
                    movement.span().from().orElseThrow().said(),
                    movement.asAt(asAt),
                    entries,
                    Balances.of(standing),
                    movement.awardId(),
                    movement.instalmentId(),
                    Optional.ofNullable(authors.get(movement.madeBy())),
                    movement.why(),
                    movement.source(),
                    movement.recordedAt()));
            entries.forEach(
                    entry -> standing.merge(entry.account(), entry.amount().negated(), Money::plus));
        }
        return views;
    }

    /** The names of who moved it, for people of the department only. */
    private Map<String, String> authors(Asker by, List<Movement> movements) {
        if (by.organisation().kind() != Organisation.Kind.DEPARTMENT) {
            return Map.of();
        }
        var ids = movements.stream().map(Movement::madeBy).collect(Collectors.toSet());
        var names = new HashMap<>(people.names(ids));
        ids.forEach(id -> names.putIfAbsent(id, id));
        return names;
    }

    private static Map<Account, Money> accounts(Balances balances) {
        return new HashMap<>(Map.of(
                Account.PROVIDED, balances.provided().negated(),
                Account.AVAILABLE, balances.available(),
                Account.COMMITTED, balances.committed(),
                Account.PAID, balances.paid()));
    }
}
