package uk.gov.education.improvement.kernel.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.search.SearchView.Group;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Searches everything the asker may see. What one may not read is not searched, and not named. */
@ApplicationScoped
public class Searches {
    /** How many of each kind are shown. */
    public static final int MOST_SHOWN = 10;

    private final AccessTable access;
    private final Transactions transactions;
    private final Instance<Searched> searched;

    @Inject
    public Searches(AccessTable access, Transactions transactions, Instance<Searched> searched) {
        this.access = access;
        this.transactions = transactions;
        this.searched = searched;
    }

    /** @param text as it was typed; of nothing but spaces, nothing is found */
    public SearchView search(Asker by, String text, AsAt asAt) {
        return transactions.within(() -> {
            var readable = searched.stream()
                    .filter(one -> access.allows(by, one.act()))
                    .sorted(Comparator.comparing(Searched::plural))
                    .toList();
            return new SearchView(
                    text,
                    asAt,
                    readable.stream().map(Searched::plural).toList(),
                    text.isBlank()
                            ? List.of()
                            : readable.stream()
                                    .map(one -> new Group(
                                            one.subject(), one.plural(), one.find(by, text, asAt, MOST_SHOWN)))
                                    .filter(group -> group.found().total() > 0)
                                    .toList());
        });
    }
}
