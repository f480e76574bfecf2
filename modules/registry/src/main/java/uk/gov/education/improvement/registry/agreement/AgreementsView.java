package uk.gov.education.improvement.registry.agreement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * The agreements of a round, and whom it selected that has none yet.
 *
 * @param agreements by the name of the partnership
 * @param without selected, and to be agreed with
 */
public record AgreementsView(RoundView round, List<AgreementView> agreements, List<ApplicationView> without)
        implements Versioned {
    /** Moves on with each of them. */
    @Override
    public long version() {
        return agreements.stream().mapToLong(AgreementView::version).sum();
    }

    /** What was awarded and not withdrawn. */
    public Money awarded() {
        return Money.sum(agreements.stream()
                .map(AgreementView::award)
                .filter(award -> award.state()
                        .filter(state -> state != AwardState.WITHDRAWN)
                        .isPresent())
                .map(award -> award.total())
                .toList());
    }

    /** Those whose money is not committed yet. */
    public List<AgreementView> proposed() {
        return agreements.stream()
                .filter(agreement -> agreement.award().state().equals(Optional.of(AwardState.PROPOSED)))
                .toList();
    }
}
