package uk.gov.education.improvement.kernel.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * The transaction of a use case. A use case called by another joins its transaction.
 *
 * <p>Written out rather than left to {@code @Transactional}, because a refusal is an everyday answer here, and the
 * server files an incident for every exception that crosses its interceptor (docs/decisions/0003).
 */
@ApplicationScoped
public class Transactions {
    private final UserTransaction transaction;

    @Inject
    public Transactions(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /** Does the work wholly or not at all; what the work throws is thrown on after everything is undone. A second row for a key that is given once is refused. */
    public <T> T within(Supplier<T> work) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return work.get();
            }
            transaction.begin();
        } catch (SystemException | NotSupportedException e) {
            throw new IllegalStateException(e);
        }
        var done = false;
        try {
            var answer = work.get();
            transaction.commit();
            done = true;
            return answer;
        } catch (RuntimeException e) {
            if (UniqueKey.isBrokenIn(e)) {
                throw new Refused(new CommonRefusal.WrittenTwice());
            }
            throw e;
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            done = true;
            if (UniqueKey.isBrokenIn(e)) {
                throw new Refused(new CommonRefusal.WrittenTwice());
            }
            throw new IllegalStateException("The transaction could not be completed", e);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** Does the work to see what it would do, and undoes it. */
    public <T> T rehearse(Supplier<T> work) {
        try {
            transaction.begin();
        } catch (SystemException | NotSupportedException e) {
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            rollBack();
        }
    }

    private void rollBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
