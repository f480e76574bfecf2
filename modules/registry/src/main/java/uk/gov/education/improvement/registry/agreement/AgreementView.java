package uk.gov.education.improvement.registry.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.partner.PartnerView;

/**
 * An agreement as at a day.
 *
 * @param version moves on with its award and with its partner
 * @param selected whether the application still stands selected: it may have been withdrawn since
 * @param name of the partnership, as its award has it
 * @param award its money; where that stands, the agreement stands
 * @param partner its standing
 */
public record AgreementView(
        String id,
        long version,
        String roundId,
        String applicationId,
        boolean selected,
        String name,
        AwardView award,
        PartnerView partner,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /** Whether it was withdrawn before it was signed, by the day. */
    public boolean isWithdrawn() {
        return award.state().equals(Optional.of(AwardState.WITHDRAWN));
    }
}
