package uk.gov.education.improvement.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.Verdict;

/**
 * An application as at a day.
 *
 * @param version how many steps, changes of its text and checks had been recorded by then
 * @param round the name of the round
 * @param name of the partnership
 * @param members the authorities that apply together, the one that writes first
 * @param answers by the number of the question in the round
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param handedIn the day on which it was handed in last; empty for a draft
 * @param late whether it was handed in by permission, when the round had closed
 * @param checks how often the rule had been applied by the day, and what it said; the last one last
 */
public record ApplicationView(
        String id,
        long version,
        String roundId,
        String round,
        String name,
        List<AuthorityRef> members,
        Map<String, String> answers,
        Optional<ApplicationState> state,
        Optional<LocalDate> handedIn,
        boolean late,
        List<Check> checks,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /**
     * That the rule was applied.
     *
     * @param askedDay the day the rule was asked for
     * @param askedBy from what had been recorded by this instant; with both the same answer comes again
     */
    public record Check(
            int place,
            Finding finding,
            String rule,
            LocalDate askedDay,
            Instant askedBy,
            Instant recordedAt,
            List<Seen> seen) {}

    /**
     * What the rule said of one member.
     *
     * @param part the part that decided, where one did
     * @param grade what the report says of it
     */
    public record Seen(String authorityId, Verdict verdict, Optional<String> part, Optional<String> grade) {}

    /** @param source who says so, and where: the evidence */
    public record Step(
            ApplicationAct act,
            ApplicationState to,
            String effective,
            boolean late,
            String why,
            String source,
            Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    /** What it says, to be changed; members by our ids. */
    public Expression expression() {
        return new Expression(name, members.stream().map(AuthorityRef::id).toList(), answers);
    }

    /** Whether the rule was applied since it was handed in and could not say: then a person decides. */
    public boolean waitsForPerson() {
        return state.filter(ApplicationState.SUBMITTED::equals).isPresent()
                && !checks.isEmpty()
                && !steps.isEmpty()
                && checks.getLast().recordedAt().isAfter(steps.getLast().recordedAt());
    }
}
