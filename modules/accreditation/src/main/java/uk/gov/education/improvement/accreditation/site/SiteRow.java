package uk.gov.education.improvement.accreditation.site;

import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a row of a file of sites says.
 *
 * @param name how the file calls the authority, or empty
 * @param wave which wave of the phase, where the file says
 */
record SiteRow(
        String dfeNumber,
        String name,
        int phase,
        Optional<String> wave,
        PartialDate joined,
        String confidence,
        String source) {}
