package uk.gov.education.improvement.registry.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.Part;

/**
 * Two readings of one report that disagree.
 *
 * @param version of the inspection: what is decided is decided about what stands
 * @param stood the reading that stood when the other source came
 * @param claimed what the other source says
 * @param parts the parts whose grades differ
 * @param correctedSince whether another reading stands by now
 * @param stoodBy who recorded the reading that stood; empty as {@code claimedBy} is
 * @param claimedBy who brought the other source; empty in lists, and for those who may not read the record of change
 * @param decision empty while it waits
 */
public record DisputeView(
        String id,
        long version,
        String inspectionId,
        String authorityId,
        InspectionView stood,
        JudgementFields claimed,
        List<DisputedPart> parts,
        boolean correctedSince,
        Instant openedAt,
        Optional<String> stoodBy,
        Optional<String> claimedBy,
        Optional<Decision> decision)
        implements Versioned {

    /** A part on which the two sources give different grades. */
    public record DisputedPart(Part part, Grade stood, Grade claimed) {}

    /** @param by who decided; empty as {@link #claimedBy} is */
    public record Decision(Settlement settlement, String reason, Instant at, Optional<String> by) {}
}
