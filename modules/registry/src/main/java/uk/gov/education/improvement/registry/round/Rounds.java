package uk.gov.education.improvement.registry.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads rounds as at any day. {@link RoundWork} prepares them and moves them on. */
@ApplicationScoped
public class Rounds {
    public static final Act READ = new Act("round.read");

    /** So many times that a closing day was put off are shown. */
    public static final int MOST_PUT_OFFS = 50;

    private final AccessTable access;
    private final Transactions transactions;
    private final RoundBook book;

    @Inject
    public Rounds(AccessTable access, Transactions transactions, RoundBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page, what was prepared last first; drafts are the department's own. */
    public Slice<RoundView> list(Asker by, RoundFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(scope, filter, asAt));
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public RoundView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(scope, id, asAt));
    }

    /**
     * How its closing day was put off, by what was recorded then; at most {@link #MOST_PUT_OFFS}, the last first.
     *
     * @throws Refused when there is none that the asker may see
     */
    public List<PutOffView> putOffs(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            book.find(scope, id, asAt);
            return book.putOffs(scope, id, asAt);
        });
    }

    /**
     * Holds a round until the transaction of the asker ends, for what may be done only while it stands as it does: nobody
     * moves it on, or writes its terms, meanwhile. To be asked before anything that belongs to it is held, and before it is
     * read.
     *
     * @throws Refused when there is none that the asker may see
     */
    public void hold(Asker by, String id) {
        var scope = access.scope(by, READ);
        transactions.within(() -> book.lock(scope, id));
    }
}
