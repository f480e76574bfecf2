package uk.gov.education.improvement.kernel.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a search found of one kind.
 *
 * @param total how many there are; where {@code more} is true, at least so many
 * @param otherwise found only by words that are spelled nearly as those typed
 */
public record Found(long total, boolean more, boolean otherwise, List<Hit> hits) {
    public static final Found NOTHING = new Found(0, false, false, List.of());

    /**
     * One thing found.
     *
     * @param id our own
     * @param authorityId the authority it belongs to, which leads to it where it has no page of its own; empty for what belongs to none
     * @param title what it is called on the day asked
     * @param about in words, what tells it from others
     */
    public record Hit(String id, Optional<String> authorityId, String title, String about) {}

    /**
     * This, where it finds what is spelled as typed; else what another way finds, which is asked only then, unless that too is
     * spelled otherwise and this finds something.
     */
    public Found unless(Supplier<Found> another) {
        if (total > 0 && !otherwise) {
            return this;
        }
        var found = another.get();
        return found.total() == 0 || found.otherwise() && total > 0 ? this : found;
    }
}
