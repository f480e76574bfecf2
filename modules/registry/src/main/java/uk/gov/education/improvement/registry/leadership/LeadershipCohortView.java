package uk.gov.education.improvement.registry.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cohort of the programme.
 *
 * @param reference the LGA's own
 * @param until its last day, where that is said
 * @param taken how many people are reported to have taken part in it, of whatever authority
 */
public record LeadershipCohortView(
        String id,
        String reference,
        String strand,
        String strandName,
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        int places,
        long taken,
        String source,
        Instant recordedAt) {}
