package uk.gov.education.improvement.accreditation.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Certainty;

/**
 * A phase as at a day.
 *
 * @param version how many things had been recorded of it by then: steps, corrections, and steps taken back
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param steps that had taken effect by the day, certainly or possibly, oldest first
 * @param recorded its sites that had certainly joined by the day
 * @param perhaps its sites that may have joined by the day
 */
public record PhaseView(
        String id,
        long version,
        int number,
        String name,
        Optional<PhaseTarget> target,
        Optional<PhaseState> state,
        List<StepView> steps,
        long recorded,
        long perhaps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /** The last step that had certainly taken effect. */
    public Optional<StepView> last() {
        return steps.stream()
                .filter(step -> step.byTheDay() == Certainty.CERTAIN)
                .reduce((earlier, later) -> later);
    }

    /**
     * One of the steps.
     *
     * @param place as an address says it
     * @throws Refused when none stands there
     */
    public StepView stepAt(String place) {
        return steps.stream()
                .filter(step -> Integer.toString(step.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> new Refused(new PhaseRefusal.UnknownPhaseStep(place)));
    }

    public String title() {
        return "Phase " + number + ": " + name;
    }
}
