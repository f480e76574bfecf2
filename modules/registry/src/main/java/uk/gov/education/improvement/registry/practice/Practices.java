package uk.gov.education.improvement.registry.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads practices as at any day: everybody what is published, the department its drafts too. */
@ApplicationScoped
public class Practices {
    public static final Act READ = new Act("practice.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final PracticeBook book;

    @Inject
    public Practices(AccessTable access, Transactions transactions, PracticeBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page: what helps first, with the strongest evidence. */
    public Slice<PracticeView> list(Asker by, PracticeFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(by, scope, filter, asAt));
    }

    /**
     * The first of what is published about some themes.
     *
     * @param themes their codes; of none there is nothing
     */
    public Slice<PracticeView> about(Asker by, List<String> themes, int most, AsAt asAt) {
        var scope = access.scope(by, READ);
        return themes.isEmpty()
                ? Slice.none()
                : transactions.within(() -> book.page(by, scope, PracticeFilter.about(themes, most), asAt));
    }

    /** @throws uk.gov.education.improvement.kernel.refusal.Refused when there is none that the asker may see, by what was recorded then */
    public PracticeView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(by, scope, id, asAt));
    }

    /** Those that are cited by their ids; what the asker may not see is left out, as is what had not been written by then. */
    public Map<String, PracticeView> named(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return ids.isEmpty()
                ? Map.of()
                : transactions.within(() -> book.withIds(by, scope, ids, asAt).stream()
                        .collect(Collectors.toMap(PracticeView::id, Function.identity())));
    }
}
