package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * Who assesses a round, and how far it is.
 *
 * @param round the name of the round
 * @param stage where the round is on the day
 * @param each how many assessors score each application
 * @param assessors in the order in which they were named
 * @param applications how many are to be scored now
 * @param complete how many of them have all their sheets handed in
 * @param incomplete how many of them lack an assessor
 * @param lacking the first of those
 * @param conflicts what was declared first first
 */
public record PanelView(
        String roundId,
        String round,
        RoundView.Stage stage,
        int each,
        List<Member> assessors,
        long applications,
        long complete,
        long incomplete,
        List<Application> lacking,
        List<Conflict> conflicts,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {
    /** A member of the panel, with how many sheets stand where. */
    public record Member(AssessorView assessor, long toBeScored, long handedIn, long stoodDown) {}

    /**
     * @param lacking how many assessors it needs more
     * @param why nobody can be assigned to it, for people; empty where the next assignment fills it
     */
    public record Application(String id, String name, long lacking, Optional<String> why) {}

    /**
     * That a member has an interest in an application.
     *
     * @param application the name of the partnership, where it is one that is scored now
     */
    public record Conflict(
            String assessor,
            String assessorName,
            String applicationId,
            Optional<String> application,
            String why,
            Instant recordedAt) {}

    /** Whether the round is published and not decided, so that the panel can be changed. */
    public boolean published() {
        return stage == RoundView.Stage.COMING || stage == RoundView.Stage.OPEN || stage == RoundView.Stage.CLOSED;
    }

    /** @throws Refused when the person is not on the panel */
    public Member member(String person) {
        return assessors.stream()
                .filter(one -> one.assessor().person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(new AssessmentRefusal.UnknownAssessor(person)));
    }
}
