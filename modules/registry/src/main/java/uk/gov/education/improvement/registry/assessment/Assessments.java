package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * Reads what assessors say of the applications of a round: the department which sheets there are and where they stand, and
 * their scores once they are handed in. What an assessor does with the own ones, {@link ScoreWork} says; nobody else
 * learns of any.
 */
@ApplicationScoped
public class Assessments {
    public static final Act READ = new Act("assessment.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final AssessmentBook book;

    @Inject
    public Assessments(AccessTable access, Transactions transactions, AssessmentBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /**
     * The points of all sheets of a round that are handed in on the day; those that are taken back or stood down are not
     * among them. As many as it has, by one statement.
     */
    public List<HandedInPoints> handedIn(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.handedIn(scope, roundId, asAt));
    }

    /** Those of one application with their reasons, in the order in which its sheets were assigned. */
    public List<HandedInScores> handedInTo(Asker by, String applicationId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.handedInTo(scope, applicationId, asAt));
    }

    /** All sheets of a round, also those that stood down, in the order in which they were assigned; by as few statements. */
    public List<ScoreSheetView> sheets(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.sheets(scope, roundId, asAt));
    }

    /**
     * Who assesses a round, and how far it is.
     *
     * @throws Refused when there is no such round that the asker may see
     */
    public PanelView panel(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.panelView(by, scope, roundId, asAt));
    }
}
