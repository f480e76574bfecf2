package uk.gov.education.improvement.registry.leadership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a row says of a participation.
 *
 * @param strand by its id; empty where the cohort says it
 * @param cohort by the LGA's reference
 * @param halfDays how many half-days
 * @param role of those who took part
 */
record ParticipationRow(
        String reference,
        Optional<String> strand,
        Optional<String> cohort,
        String dfeNumber,
        LocalDate day,
        int people,
        int halfDays,
        Optional<String> role,
        Optional<String> what,
        String source) {}
