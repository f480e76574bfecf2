package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an applicant is told of its application, and nothing of any other.
 *
 * @param name of the partnership
 * @param members as they are called on the day
 * @param outcome empty where the application was found not eligible, and was not assessed
 * @param published the day from which the applicant reads it; empty while only the department does
 * @param decided the day of the decision
 * @param decidedBy who decided, and where it stands
 * @param why of the decision as a whole; empty for one that was not eligible
 * @param reason of this application
 * @param reserve its place on the reserve list; of one that was selected later, the place it came from
 * @param promoted the day on which it was selected from the reserve list
 * @param scores what the decision was made on, for each criterion
 * @param total out of 100
 */
public record LetterView(
        String applicationId,
        String roundId,
        String round,
        String name,
        List<String> members,
        Optional<Outcome> outcome,
        Optional<LocalDate> published,
        LocalDate decided,
        String decidedBy,
        Optional<String> why,
        String reason,
        Optional<Integer> reserve,
        Optional<LocalDate> promoted,
        List<CriterionScore> scores,
        Optional<String> total,
        LocalDate asAt,
        Instant recordedBy) {}
