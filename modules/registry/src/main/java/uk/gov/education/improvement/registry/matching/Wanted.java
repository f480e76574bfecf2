package uk.gov.education.improvement.registry.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Cell;
import uk.gov.education.improvement.registry.inspection.Part;

/**
 * What help is needed, and by whom.
 *
 * @param deliverers the ids of who delivers for the recipient on the day
 * @param neighbours the set of statistical neighbours that is used, in words
 */
record Wanted(
        AuthorityRef recipient,
        List<Topic> topics,
        Set<String> deliverers,
        Optional<Cell> cell,
        Optional<String> neighbours) {
    /** A theme, and the part of a judgement that it concerns. */
    record Topic(String code, String name, Optional<Part> part) {}

    List<Part> parts() {
        return topics.stream()
                .flatMap(topic -> topic.part().stream())
                .distinct()
                .toList();
    }
}
