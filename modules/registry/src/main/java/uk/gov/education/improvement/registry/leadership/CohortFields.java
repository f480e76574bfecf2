package uk.gov.education.improvement.registry.leadership;

import java.util.HashMap;
import java.util.Map;

/**
 * A cohort as a program sends it; numbers may be sent as such.
 *
 * @param reference the LGA's own; sent again, it is a correction
 * @param strand by its id
 * @param name at most 200 characters
 * @param from its first day
 * @param until its last day, or nothing
 * @param places 1 to 10,000, and not fewer than people who took part
 */
public record CohortFields(
        String reference, String strand, String name, String from, String until, String places, String source) {
    Map<String, String> row() {
        var row = new HashMap<String, String>();
        row.put(LeadershipColumns.REFERENCE.name(), reference);
        row.put(LeadershipColumns.STRAND.name(), strand);
        row.put("name", name);
        row.put("from", from);
        row.put("until", until);
        row.put("places", places);
        row.put(LeadershipColumns.SOURCE.name(), source);
        row.values().removeIf(value -> value == null);
        return row;
    }
}
