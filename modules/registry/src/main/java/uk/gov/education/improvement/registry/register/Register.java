package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.Interventions;

/** The register: the authorities that have their duty on a day, with what is latest about each. */
@ApplicationScoped
public class Register {
    /** The most authorities without duty that a search shows apart. */
    public static final int MOST_OTHERS = 10;

    /** The most authorities that the map holds on one day; more than there are cells. */
    static final int MOST_CELLS = 500;

    private final AccessTable access;
    private final Transactions transactions;
    private final RegisterStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public Register(
            AccessTable access,
            Transactions transactions,
            RegisterStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    public RegisterView list(Asker by, RegisterFilter filter, AsAt asAt) {
        var scope = scope(by);
        return transactions.within(() -> {
            var rows = rows(by, filter, judged(by, filter, asAt), asAt);
            var others = filter.words().isEmpty()
                    ? List.<AuthorityView>of()
                    : authorities.withIds(by, store.withoutDuty(scope, filter.words(), asAt, MOST_OTHERS), asAt);
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
            var judged = judged(by, filter, asAt);
            var fitting = judged.map(
                            ids -> ids.stream().filter(cells::containsKey).collect(Collectors.toUnmodifiableSet()))
                    .orElse(cells.keySet());
            var fits = rows(by, filter.sized(MOST_CELLS), Optional.of(fitting), asAt);
            var ids = fits.rows().stream().map(RegisterRow::id).collect(Collectors.toSet());
            var others = store.page(scope, RegisterFilter.all(MOST_CELLS), Optional.of(cells.keySet()), asAt).stream()
                    .filter(line -> !ids.contains(line.id()))
                    .map(line -> new MapView.Place<>(
                            new AuthorityRef(line.id(), line.dfeNumber(), line.name(), line.region()),
                            cells.get(line.id())))
                    .toList();
            return new MapView(
                    asAt,
                    fits.map(row -> new MapView.Place<>(row, cells.get(row.id()))),
                    others,
                    store.count(scope, filter, judged, asAt) - fits.total());
        });
    }

    /** The authorities that the filter by their latest judgement leaves; empty where it does not ask for one. */
    private Optional<Set<String>> judged(Asker by, RegisterFilter filter, AsAt asAt) {
        return filter.overall().isEmpty()
                ? Optional.empty()
                : Optional.of(Set.copyOf(inspections.judged(by, filter.overall(), asAt)));
    }

    private Slice<RegisterRow> rows(Asker by, RegisterFilter filter, Optional<Set<String>> among, AsAt asAt) {
        var scope = scope(by);
        var lines = Slice.cut(
                store.page(scope, filter, among, asAt),
                filter.size(),
                store.count(scope, filter, among, asAt),
                line -> Cursor.after(line.key(), line.id()));
        var ids = lines.rows().stream().map(RegisterStore.Line::id).toList();
        var standing = ids.isEmpty() ? Map.<String, Inspections.Judged>of() : inspections.standing(by, ids, asAt);
        var intervened = store.inIntervention(scope, ids, asAt);
        return lines.map(line -> row(
                line,
                intervened.getOrDefault(line.id(), InForce.NO),
                standing.getOrDefault(line.id(), Inspections.Judged.NOT_RECORDED)));
    }

    /** Who may see authorities sees all of them; what is said of interventions is for the eyes of who may read those. */
    private Scope scope(Asker by) {
        access.scope(by, Authorities.READ);
        return access.scope(by, Interventions.READ);
    }

    private static RegisterRow row(RegisterStore.Line line, InForce inIntervention, Inspections.Judged standing) {
        return new RegisterRow(
                line.id(),
                Optional.ofNullable(line.dfeNumber()),
                Optional.ofNullable(line.gssCode()),
                line.name(),
                line.type(),
                line.region(),
                inIntervention,
                standing.latest(),
                standing.possible());
    }
}
