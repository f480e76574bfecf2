package uk.gov.education.improvement.registry.leadership;

import java.util.HashMap;
import java.util.Map;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;

/**
 * A participation as a program sends it; numbers may be sent as such.
 *
 * @param reference the LGA's own; sent again, it is a correction
 * @param strand by its id; not needed where there is a cohort
 * @param cohort by its reference
 * @param day such as 2019-03-31, not after today
 * @param people 0 to 1,000
 * @param days 0 to 366, in halves
 * @param role of those who took part, at most 100 characters
 * @param what at most 500 characters
 */
public record ParticipationFields(
        String reference,
        String strand,
        String cohort,
        String dfeNumber,
        String day,
        String people,
        String days,
        String role,
        String what,
        String source) {
    Map<String, String> row() {
        var row = new HashMap<String, String>();
        row.put(LeadershipColumns.REFERENCE.name(), reference);
        row.put(LeadershipColumns.STRAND.name(), strand);
        row.put("cohort", cohort);
        row.put(KnownAuthorities.NUMBER.name(), dfeNumber);
        row.put("day", day);
        row.put("people", people);
        row.put("days", days);
        row.put("role", role);
        row.put("what", what);
        row.put(LeadershipColumns.SOURCE.name(), source);
        row.values().removeIf(value -> value == null);
        return row;
    }
}
