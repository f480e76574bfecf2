package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads awards and their instalments as at any day. {@link AwardWork} and {@link InstalmentWork} move them. */
@ApplicationScoped
public class Awards {
    public static final Act READ = new Act("award.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final AwardBook book;

    @Inject
    public Awards(AccessTable access, Transactions transactions, AwardBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page, what was proposed last first: those of all members for the department, for an authority its own. */
    public Slice<AwardView> list(Asker by, AwardFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(scope, filter, asAt));
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public AwardView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.view(scope, book.find(scope, id), asAt));
    }

    /** The claims of instalments that wait for a decision on the day, what is due soonest first; at most so many, and how many there are. */
    public Slice<ClaimView> claims(Asker by, AsAt asAt, int most) {
        var scope = access.scope(by, InstalmentWork.DECIDE);
        return transactions.within(() -> book.claims(scope, asAt, most));
    }

    /** Some of them, by our ids; what the asker may not see, or was not recorded then, is left out. */
    public List<AwardView> withIds(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.withIds(scope, ids, asAt));
    }

    /** @throws Refused when the award has none such, by what was recorded then */
    public InstalmentView instalment(Asker by, String awardId, String id, AsAt asAt) {
        return find(by, awardId, asAt).instalments().stream()
                .filter(instalment -> instalment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new AwardRefusal.UnknownInstalment(id)));
    }
}
