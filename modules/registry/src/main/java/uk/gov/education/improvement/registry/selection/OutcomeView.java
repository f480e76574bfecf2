package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is selected or on the reserve list, as it was published.
 *
 * @param name of the partnership
 * @param reserve its place on the reserve list; of one that is selected, the place it came from
 */
public record OutcomeView(
        String applicationId, String name, Outcome outcome, Optional<Integer> reserve, Instant recordedAt) {}
