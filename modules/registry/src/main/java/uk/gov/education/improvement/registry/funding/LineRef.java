package uk.gov.education.improvement.registry.funding;

import uk.gov.education.improvement.kernel.refusal.Refused;

/** A budget line as far as it must be named elsewhere. */
public record LineRef(String id, String name, String programmeId, String programme, boolean ended) {
    /** @throws Refused when the line has ended */
    public void refuseEnded() {
        if (ended) {
            throw new Refused(new FundingRefusal.LineEnded(name));
        }
    }
}
