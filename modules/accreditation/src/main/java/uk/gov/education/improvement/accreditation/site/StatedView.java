package uk.gov.education.improvement.accreditation.site;

import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * How many sites somebody stated, and how many are recorded here for the same time.
 *
 * @param said the day it was said, as precise as the source
 * @param sites as stated
 * @param recorded authorities recorded here that had certainly joined in that time
 */
public record StatedView(String said, int sites, String words, String source, long recorded) {
    public String saidInWords() {
        return PartialDate.parse(said).inWords();
    }
}
