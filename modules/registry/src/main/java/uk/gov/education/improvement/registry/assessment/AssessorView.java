package uk.gov.education.improvement.registry.assessment;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * A member of the panel of a round.
 *
 * @param person our own id of the person
 * @param name as the department writes it
 * @param region where the person works, where that is said: no application from there is scored by this member
 * @param since the day of being named
 */
public record AssessorView(String person, String name, Optional<Region> region, LocalDate since) {}
