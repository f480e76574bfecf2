package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.intervention.Interventions;

/** The register: the authorities that have their duty on a day, with what is latest about each. */
@ApplicationScoped
public class Register {
    /** The most authorities without duty that a search shows apart. */
    public static final int MOST_OTHERS = 10;

    /** The most authorities that are known by their ids once words have found them. */
    private static final int MOST_FOUND = 200;

    /** The most authorities that the map holds on one day; more than there are cells. */
    static final int MOST_CELLS = 500;

    private final AccessTable access;
    private final Transactions transactions;
    private final RegisterStore store;
    private final Authorities authorities;
    private final Standings standings;

    @Inject
    public Register(
            AccessTable access,
            Transactions transactions,
            RegisterStore store,
            Authorities authorities,
            Standings standings) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.standings = standings;
    }

    public RegisterView list(Asker by, RegisterFilter filter, AsAt asAt) {
        var scope = scope(by);
        return transactions.within(() -> {
            var found = found(scope, filter, asAt);
            var rows = rows(by, filter, standings.leaving(by, found, filter, asAt), asAt);
            var others = filter.words().isEmpty()
                    ? List.<AuthorityView>of()
                    : authorities.withIds(by, store.withoutDuty(scope, found, asAt, MOST_OTHERS), asAt);
            return new RegisterView(asAt, rows, others);
        });
    }

    /**
     * The register on the map: at most {@link #MOST_CELLS} authorities, by the very filter of the list. Whoever fits the
     * filter and is not drawn on the map yet is counted.
     */
    public MapView map(Asker by, RegisterFilter filter, AsAt asAt) {
        var scope = scope(by);
        return transactions.within(() -> {
            var cells = authorities.cells(by, asAt);
            var leaving = standings.leaving(by, found(scope, filter, asAt), filter, asAt);
            var fits = rows(by, filter.sized(MOST_CELLS), leaving.among(cells.keySet()), asAt);
            var ids = fits.rows().stream().map(RegisterRow::id).collect(Collectors.toSet());
            var others = store
                    .page(scope, RegisterFilter.all(MOST_CELLS), Leaving.EVERYTHING.among(cells.keySet()), asAt)
                    .stream()
                    .filter(line -> !ids.contains(line.id()))
                    .map(line -> new MapView.Place<>(
                            new AuthorityRef(line.id(), line.dfeNumber(), line.name(), line.region()),
                            cells.get(line.id())))
                    .toList();
            return new MapView(
                    asAt,
                    fits.map(row -> new MapView.Place<>(row, cells.get(row.id()))),
                    others,
                    store.count(scope, filter, leaving, asAt) - fits.total());
        });
    }

    /** A search of nothing but punctuation finds nothing. */
    private Leaving found(Scope scope, RegisterFilter filter, AsAt asAt) {
        if (filter.search().isEmpty()) {
            return Leaving.EVERYTHING;
        }
        var words = filter.words();
        return words.isEmpty()
                ? Leaving.EVERYTHING.among(Set.of())
                : store.found(scope, words, asAt, MOST_FOUND)
                        .map(Leaving.EVERYTHING::among)
                        .orElseGet(() -> Leaving.EVERYTHING.found(words));
    }

    private Slice<RegisterRow> rows(Asker by, RegisterFilter filter, Leaving leaving, AsAt asAt) {
        var scope = scope(by);
        var lines = Slice.cut(
                store.page(scope, filter, leaving, asAt),
                filter.size(),
                store.count(scope, filter, leaving, asAt),
                line -> Cursor.after(line.key(), line.id()));
        var ids = lines.rows().stream().map(RegisterStore.Line::id).toList();
        var standing = standings.of(by, ids, asAt);
        return lines.map(line -> row(line, standing.apply(line.id())));
    }

    /** Who may see authorities sees all of them; what is said of interventions is for the eyes of who may read those. */
    private Scope scope(Asker by) {
        access.scope(by, Authorities.READ);
        return access.scope(by, Interventions.READ);
    }

    private static RegisterRow row(RegisterStore.Line line, Standings.Standing standing) {
        return new RegisterRow(
                line.id(),
                Optional.ofNullable(line.dfeNumber()),
                Optional.ofNullable(line.gssCode()),
                line.name(),
                line.type(),
                line.region(),
                standing.inIntervention(),
                standing.judged().latest(),
                standing.judged().possible());
    }
}
