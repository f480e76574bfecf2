package uk.gov.education.improvement.registry.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * A partner as at a day.
 *
 * @param version moves on with each step, and with each change of its members, its agreement and its funded days
 * @param called its members, and what it goes by
 * @param startRecorded false where nobody recorded from when it was a partner
 * @param roundId of the round from which its agreement follows; empty where none is recorded here
 * @param onTheDay whether it is a partner on the day: certainly, not known, or no
 * @param standing what it is on the day
 * @param latest what was last decided about it by all that is recorded, whatever the day
 * @param reviewSince where a review waits for a decision, the day from which
 * @param agreement from when to when it is a partner, in words
 */
public record PartnerView(
        String id,
        long version,
        CohortView cohort,
        String called,
        Optional<String> goesBy,
        List<MemberView> members,
        boolean startRecorded,
        Optional<String> roundId,
        Certainty onTheDay,
        PartnerStanding standing,
        PartnerState latest,
        Optional<String> reviewSince,
        String agreement,
        LocalDate listedFrom,
        List<PartnerStepView> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {

    /**
     * A member.
     *
     * @param from as precise as the source; empty where nobody recorded it
     * @param until the first day on which it certainly was none any more; empty where no end is recorded
     * @param life from when to when, in words
     */
    public record MemberView(
            AuthorityRef authority,
            Optional<String> from,
            Optional<LocalDate> until,
            String life,
            Certainty onTheDay,
            String confidence,
            String source) {}

    public Optional<MemberView> member(String authorityId) {
        return members.stream()
                .filter(member -> member.authority().id().equals(authorityId))
                .findFirst();
    }

    /** Whether what comes next is its agreement's, which signs it or withdraws it. */
    public boolean waitsForAgreement() {
        return roundId.isPresent() && latest == PartnerState.DESIGNATED;
    }

    /** Whether it ended by the day before it was a partner: then it is in no list. */
    public boolean cameToNothing() {
        return steps.stream()
                .anyMatch(step -> step.byTheDay() == Certainty.CERTAIN
                        && step.from().equals(Optional.of(PartnerState.DESIGNATED))
                        && step.to() == PartnerState.ENDED);
    }

    /** Whether a review waits for a decision on the day. */
    public boolean waits() {
        return reviewSince.isPresent();
    }
}
