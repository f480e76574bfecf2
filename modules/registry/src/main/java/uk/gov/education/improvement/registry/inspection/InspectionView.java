package uk.gov.education.improvement.registry.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * An inspection by the reading that stands.
 *
 * @param draft seen by the department only; {@code published} is then the expected day
 * @param published as precise as the source
 * @param countsFrom the day from which rules see it: the last day that {@code published} can mean
 * @param recordedAt when this reading was recorded
 * @param reason why it was corrected, when it was
 */
public record InspectionView(
        String id,
        long version,
        String authorityId,
        boolean draft,
        Framework framework,
        Visit visit,
        Optional<String> visitStart,
        Optional<String> visitEnd,
        String published,
        LocalDate countsFrom,
        List<PartView> parts,
        Optional<String> findings,
        String confidence,
        String source,
        Instant recordedAt,
        Optional<String> reason)
        implements Versioned {

    public PartView part(Part part) {
        return parts.get(part.ordinal());
    }

    /** Whether rules count it on a day: a draft never, a report from the day it was published. */
    public Certainty counted(AsAt asAt) {
        var first = PartialDate.parse(published).first();
        if (draft || first.isAfter(asAt.known())) {
            return Certainty.NO;
        }
        return countsFrom.isAfter(asAt.known()) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }

    /** For people: {@code 13 December 2018}. */
    public String publishedInWords() {
        return PartialDate.parse(published).inWords();
    }
}
