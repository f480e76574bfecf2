package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads needs as at any day: an authority its own, the department all. {@link NeedWork} raises and moves them. */
@ApplicationScoped
public class Needs {
    public static final Act READ = new Act("need.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final NeedBook book;

    @Inject
    public Needs(AccessTable access, Transactions transactions, NeedBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page, what was raised first first. */
    public Slice<NeedView> list(Asker by, NeedFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(by, scope, filter, asAt));
    }

    /** How many there are, as far as lists count. */
    public long count(Asker by, NeedFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.count(scope, filter, asAt));
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public NeedView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(by, scope, id, asAt));
    }

    /** Whether the asker may change and withdraw a need. */
    public boolean mayReword(Asker by, NeedView need) {
        return access.allows(by, NeedWork.MOVE) && NeedWork.mayReword(access.scope(by, NeedWork.MOVE), need.raisedBy());
    }
}
