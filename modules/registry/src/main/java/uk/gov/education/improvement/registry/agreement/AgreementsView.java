package uk.gov.education.improvement.registry.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * The agreements of a round, and whom it selected that has none yet.
 *
 * @param agreements by the name of the partnership
 * @param without selected, and to be agreed with
 * @param withdrawn before they were signed, by the day
 */
public record AgreementsView(
        RoundView round, List<AgreementView> agreements, List<ApplicationView> without, List<AgreementView> withdrawn)
        implements Versioned {
    /** Moves on with each of them, those that were withdrawn too. */
    @Override
    public long version() {
        return all().mapToLong(AgreementView::version).sum();
    }

    Stream<AgreementView> all() {
        return Stream.concat(agreements.stream(), withdrawn.stream());
    }

    /** @throws Refused when with all that are to be proposed there would be more, those that were withdrawn too */
    void refuseMoreThan(int most) {
        if (all().count() + without.size() > most) {
            throw new Refused(
                    new TooMuch("A round has at most " + most + " agreements, with those that were withdrawn"));
        }
    }

    /** The how manieth of its application the next one would be. */
    int nextPlace(String applicationId) {
        return 1
                + (int) all().filter(agreement -> agreement.applicationId().equals(applicationId))
                        .count();
    }

    /** What was awarded and not withdrawn. */
    public Money awarded() {
        return Money.sum(
                agreements.stream().map(agreement -> agreement.award().total()).toList());
    }

    /** Those whose money is not committed yet. */
    public List<AgreementView> proposed() {
        return agreements.stream()
                .filter(agreement -> agreement.award().state().equals(Optional.of(AwardState.PROPOSED)))
                .toList();
    }
}
