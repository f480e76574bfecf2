package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.util.Set;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * An application that is to be scored.
 *
 * @param regions of its members
 * @param handedIn when it was handed in last: what was assigned before is of an earlier text
 */
record Scored(String id, String name, Set<Region> regions, Instant handedIn) {}
