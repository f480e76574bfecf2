package uk.gov.education.improvement.registry.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.Certainty;

/**
 * One authority as at a day.
 *
 * @param asAt the day it is seen from
 * @param publishedBy by what was published by this day
 * @param recordedBy from what had been recorded by this instant
 * @param standing whether it has its duty on that day, had it, or will have it
 * @param form its form on the day; of one that had ended or not begun, the form nearest to the day
 * @param forms all its forms that could be known of by then, oldest first; so with all that follows
 * @param deliverers who has delivered or delivers for it, oldest first, each with whether on the day asked
 */
public record AuthorityView(
        String id,
        long version,
        Optional<String> dfeNumber,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        Standing standing,
        AuthorityFormView form,
        List<AuthorityFormView> forms,
        List<String> otherNames,
        List<Relative> predecessors,
        List<Relative> successors,
        List<DelivererView> deliverers)
        implements Versioned {

    /** Where the day asked lies in an authority's life. */
    public enum Standing {
        IN_FORCE,
        ENDED,
        NOT_BEGUN
    }

    /**
     * A predecessor or successor.
     *
     * @param on the day of succession as the source said it; empty when it was before records began, 1 April 2009
     * @param part which part of the predecessor, when not the whole
     * @param published when the world could know it, as the source said it; empty where it did not
     */
    public record Relative(
            String id,
            Optional<String> dfeNumber,
            String name,
            Optional<String> on,
            String how,
            Optional<String> part,
            Optional<String> published) {}

    /**
     * Somebody who delivers for it.
     *
     * @param onTheDay whether certainly or possibly on the day asked
     * @param life from and to in words, as precise as the source
     * @param from as the source said it, no earlier than the authority; empty when it was before records began
     * @param until the first day on which it certainly delivers no longer, where an end is recorded that was known of;
     *     empty otherwise, which is not the same as still delivering
     * @param published when the world could know it, as the source said it; empty where it did not
     */
    public record DelivererView(
            String id,
            String name,
            String kind,
            String basis,
            Certainty onTheDay,
            String life,
            Optional<String> from,
            Optional<LocalDate> until,
            Optional<String> published,
            String source) {}
}
