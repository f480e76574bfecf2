package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A score sheet as at a day, without what is written on it.
 *
 * @param version how many steps and changes of its scores had been recorded by then
 * @param round the name of the round
 * @param application what the partnership was called when the sheet was assigned
 * @param assessor our own id of the person
 * @param assessorName as the department writes it
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 */
public record ScoreSheetView(
        String id,
        long version,
        String roundId,
        String round,
        String applicationId,
        String application,
        String assessor,
        String assessorName,
        Optional<ScoreSheetState> state,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    public record Step(
            ScoreSheetAct act, ScoreSheetState to, String effective, String why, String source, Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    boolean stands(ScoreSheetState where) {
        return state.filter(where::equals).isPresent();
    }

    /** Whether it counts for its application: handed in, or still to be. */
    public boolean counts() {
        return state.filter(ScoreSheetState::isLive).isPresent();
    }
}
