package uk.gov.education.improvement.accreditation.phase;

import java.time.Instant;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A step of a phase.
 *
 * @param place by which it is known among the steps of its phase; no correction changes it
 * @param from empty for its first
 * @param effective the day it took effect, as precise as the source
 * @param published the day the world could know, where the source says
 * @param correction why it was corrected, where it was
 * @param byTheDay whether it had taken effect by the day asked, as far as the world could know
 */
public record StepView(
        int place,
        PhaseAct act,
        Optional<PhaseState> from,
        PhaseState to,
        String effective,
        Optional<String> published,
        Certainty byTheDay,
        String why,
        String source,
        Optional<String> correction,
        Instant recordedAt) {
    public String effectiveInWords() {
        return PartialDate.parse(effective).inWords();
    }
}
