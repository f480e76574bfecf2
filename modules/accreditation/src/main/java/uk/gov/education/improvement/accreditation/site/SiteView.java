package uk.gov.education.improvement.accreditation.site;

import java.time.Instant;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * A site: an authority that joined a phase.
 *
 * @param joined the day it joined, as precise as the source
 * @param byTheDay whether it had joined by the day asked
 * @param wave which wave of the phase, in the source's words
 */
public record SiteView(
        String id,
        int phase,
        String phaseName,
        AuthorityRef authority,
        String joined,
        Certainty byTheDay,
        Optional<String> wave,
        String confidence,
        String source,
        Instant recordedAt) {
    public String joinedInWords() {
        return PartialDate.parse(joined).inWords();
    }
}
