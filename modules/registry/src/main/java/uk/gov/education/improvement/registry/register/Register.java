package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.Inspections;

/** The register: the authorities that have their duty on a day, with what is latest about each. */
@ApplicationScoped
public class Register {
    /** The most authorities without duty that a search shows apart. */
    public static final int MOST_OTHERS = 10;

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
        var scope = access.scope(by, Authorities.READ);
        return transactions.within(() -> {
            var judged =
                    filter.overall().isEmpty() ? List.<String>of() : inspections.judged(by, filter.overall(), asAt);
            var lines = Slice.cut(
                    store.page(scope, filter, judged, asAt),
                    filter.size(),
                    store.count(scope, filter, judged, asAt),
                    line -> Cursor.after(line.key(), line.id()));
            var ids = lines.rows().stream().map(RegisterStore.Line::id).toList();
            var standing = ids.isEmpty() ? Map.<String, Inspections.Judged>of() : inspections.standing(by, ids, asAt);
            var rows = lines.map(line -> row(line, standing.getOrDefault(line.id(), Inspections.Judged.NOT_RECORDED)));
            var others = filter.words().isEmpty()
                    ? List.<AuthorityView>of()
                    : authorities.withIds(by, store.withoutDuty(scope, filter.words(), asAt, MOST_OTHERS), asAt);
            return new RegisterView(asAt, rows, others);
        });
    }

    private static RegisterRow row(RegisterStore.Line line, Inspections.Judged standing) {
        return new RegisterRow(
                line.id(),
                Optional.ofNullable(line.dfeNumber()),
                Optional.ofNullable(line.gssCode()),
                line.name(),
                line.type(),
                line.region(),
                standing.latest(),
                standing.possible());
    }
}
