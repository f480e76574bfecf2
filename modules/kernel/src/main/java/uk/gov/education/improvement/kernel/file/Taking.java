package uk.gov.education.improvement.kernel.file;

import java.util.Collection;
import java.util.List;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.change.Writing;

/**
 * One file being taken. All its rows are decided before the first is written, so that what is written is held for as short
 * a time as can be, and a dry run, which ends where the writing would begin, holds nothing at all.
 *
 * @param <R> what a row says
 * @param <D> what is decided to be written of a row
 */
public interface Taking<R, D> {
    /** What the row is about: two rows of a file that share a key are twins, and the second is refused. */
    Collection<String> keys(R row);

    /**
     * Looks up together what these rows need, by a number of statements that does not grow with them. Writes nothing.
     *
     * @return the facts that stand and that these rows may correct
     */
    Collection<Standing> lookUp(List<R> rows);

    /** Decides what becomes of one of the rows that were looked up last. Writes nothing. */
    void decide(R row, Deciding<D> deciding);

    /** What the rows write with. */
    Writing writing();

    /**
     * Writes what was decided of the rows that were looked up together, and whatever was learned on the way; called once for
     * each such lot, in their order, once all are decided.
     */
    void write(List<D> decided, Writing writing);
}
