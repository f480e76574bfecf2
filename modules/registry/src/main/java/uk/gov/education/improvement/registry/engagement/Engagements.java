package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * Reads engagements as at any day: a party and the department all of one, everybody else its short form from the day on which
 * both sides agreed. {@link EngagementWork}, {@link DeliveryWork} and {@link ReviewWork} move them.
 */
@ApplicationScoped
public class Engagements {
    public static final Act READ = new Act("engagement.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementBook book;

    @Inject
    public Engagements(AccessTable access, Transactions transactions, EngagementBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page, what was begun last first. */
    public Slice<EngagementView> list(Asker by, EngagementFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(by, scope, filter, asAt));
    }

    /** How many there are, as far as lists count. */
    public long count(Asker by, EngagementFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.count(by, scope, filter, asAt));
    }

    /** @throws Refused when there is none that the asker may see on the day, by what was recorded then */
    public EngagementView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(by, scope, id, asAt));
    }

    /** What the asker may do next with an engagement, in the order of its life. */
    public List<EngagementAct> acts(Asker by, EngagementView engagement) {
        return engagement.detail().filter(any -> !engagement.isRecorded()).stream()
                .flatMap(detail -> Arrays.stream(EngagementAct.values())
                        .filter(act -> EngagementState.TABLE
                                .after(engagement.state(), act)
                                .isPresent())
                        .filter(act -> access.allows(by, act.access()))
                        .filter(act -> act.isFor(detail.yourSide(), engagement.kind())))
                .toList();
    }
}
