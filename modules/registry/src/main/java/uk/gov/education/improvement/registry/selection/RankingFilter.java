package uk.gov.education.improvement.registry.selection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which page of a ranking.
 *
 * @param measured whether it is worked out too how far assessors agree, over all scores of the round
 */
public record RankingFilter(Optional<Cursor> after, int size, boolean measured) {
    /** The parameters it is read from: those of every list. */
    public static final List<String> PARAMETERS = List.of();

    public static RankingFilter of(Address address) {
        return new RankingFilter(address.after(1), address.size(), false);
    }

    /** From the first place. */
    public static RankingFilter first(int size) {
        return new RankingFilter(Optional.empty(), size, false);
    }

    /** The same, and how far assessors agree. */
    public RankingFilter measuring() {
        return new RankingFilter(after, size, true);
    }
}
