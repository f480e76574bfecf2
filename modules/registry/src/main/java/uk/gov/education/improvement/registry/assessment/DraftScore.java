package uk.gov.education.improvement.registry.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What an assessor has written for a criterion so far.
 *
 * @param points a whole number from 0 to the highest of the criterion
 */
public record DraftScore(Optional<Integer> points, Optional<String> reason) {
    public static final DraftScore NONE = new DraftScore(Optional.empty(), Optional.empty());

    @JsonIgnore
    public boolean isComplete() {
        return points.isPresent() && reason.isPresent();
    }

    boolean isEmpty() {
        return points.isEmpty() && reason.isEmpty();
    }
}
