package uk.gov.education.improvement.registry.leadership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a row says of a cohort.
 *
 * @param until its last day, where that is said
 */
record CohortRow(
        String reference,
        String strand,
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        int places,
        String source) {
    CohortRow ofStrand(String id) {
        return new CohortRow(reference, id, name, from, until, places, source);
    }
}
