package uk.gov.education.improvement.registry.partner;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Designates a partner of a cohort: its agreement is still to be signed.
 *
 * @param cohort its code
 * @param authorityIds the members, by our ids
 * @param agreed from when to when it is to be a partner
 * @param designated its first step; the act is {@link PartnerAct#DESIGNATE}
 * @param roundId of the round from which its agreement follows; empty where none is signed
 */
public record DesignatePartner(
        String cohort, List<String> authorityIds, Span agreed, Move<PartnerAct> designated, Optional<String> roundId) {
    /** @throws Refused when there is no member, or the days of the agreement are wrong */
    public DesignatePartner {
        if (authorityIds.isEmpty()) {
            throw new Refused(new Invalid("authorities", "Name at least one authority"));
        }
        if (agreed.from().isEmpty()) {
            throw new Refused(new Invalid("starts", "Enter from when it is a partner"));
        }
        authorityIds = List.copyOf(authorityIds);
    }
}
