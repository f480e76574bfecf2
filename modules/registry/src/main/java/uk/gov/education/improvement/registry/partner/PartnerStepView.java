package uk.gov.education.improvement.registry.partner;

import java.time.Instant;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A step of a partner.
 *
 * @param from empty for its first
 * @param effective the day it took effect, as precise as the source
 * @param byTheDay whether it had taken effect by the day asked, as far as the world could know
 * @param why of a review that is not decided, only the department is told
 */
public record PartnerStepView(
        PartnerAct act,
        Optional<PartnerState> from,
        PartnerState to,
        String effective,
        Certainty byTheDay,
        String why,
        String source,
        Instant recordedAt) {
    public String effectiveInWords() {
        return PartialDate.parse(effective).inWords();
    }
}
