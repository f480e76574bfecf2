package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;

/** What an assessor reads of an application: to be asked only by assessment, and only of what is assigned to the asker. */
@ApplicationScoped
public class AssessedApplications {
    public static final Act ASSESS = new Act("application.assess");

    private final AccessTable access;
    private final Transactions transactions;
    private final ApplicationBook book;

    @Inject
    public AssessedApplications(AccessTable access, Transactions transactions, ApplicationBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** As it was handed in; empty where it is taken back to be amended. */
    public Optional<AssessedApplicationView> find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, ASSESS);
        return transactions.within(() -> book.seen(by, scope, id, asAt)).map(AssessedApplicationView::of);
    }
}
