package uk.gov.education.improvement.kernel.search;

import java.util.List;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * What a search found.
 *
 * @param searched what the asker may search, in the plural
 * @param groups those in which something was found
 */
public record SearchView(String text, AsAt asAt, List<String> searched, List<Group> groups) {
    /** What was found of one kind. */
    public record Group(String subject, String plural, Found found) {}

    public long total() {
        return groups.stream().mapToLong(group -> group.found().total()).sum();
    }
}
