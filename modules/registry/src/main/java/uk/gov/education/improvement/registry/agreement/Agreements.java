package uk.gov.education.improvement.registry.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads agreements as at any day. {@link AgreementWork} proposes, approves and signs them. */
@ApplicationScoped
public class Agreements {
    public static final Act READ = new Act("agreement.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final AgreementBook book;

    @Inject
    public Agreements(AccessTable access, Transactions transactions, AgreementBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** @throws Refused when there is no such round */
    public AgreementsView ofRound(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.ofRound(by, scope, roundId, asAt));
    }

    /** @throws Refused when the round has none such by what was recorded then */
    public AgreementView find(Asker by, String roundId, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.view(by, scope, roundId, id, asAt));
    }
}
