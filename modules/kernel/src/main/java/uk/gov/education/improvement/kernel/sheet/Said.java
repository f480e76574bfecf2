package uk.gov.education.improvement.kernel.sheet;

import java.util.Optional;

/**
 * What a row says in a column. A file that lacks the column says nothing, and what stands is kept; a blank cell of a column
 * that is there says that nothing is recorded.
 *
 * @param spoken whether the file has the column
 */
public record Said<T>(boolean spoken, Optional<T> value) {
    /** What holds hereafter. */
    public Optional<T> over(Optional<T> stood) {
        return spoken ? value : stood;
    }

    /** @param blank what stands for nothing recorded */
    public T over(Optional<T> stood, T blank) {
        return over(stood).orElse(blank);
    }
}
