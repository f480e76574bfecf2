package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.application.Finding;

/**
 * What is decided of an application, as it is kept: with the scores it was decided on, whatever becomes of them.
 *
 * @param day from which it was decided
 * @param why of the decision as a whole
 * @param source who decided, and where it stands
 * @param reserve its place on the reserve list, where it has one
 * @param reason of this application, where one was given
 * @param rank its place in the ranking
 * @param finding what the rule said of it on the day of decision
 * @param askedBy from what had been recorded by this instant
 * @param promoted the day on which it was selected from the reserve list
 */
record Decided(
        LocalDate day,
        String why,
        String source,
        Outcome outcome,
        Optional<Integer> reserve,
        Optional<String> reason,
        int rank,
        String total,
        List<CriterionScore> scores,
        Finding finding,
        Instant askedBy,
        Optional<LocalDate> promoted) {
    Decided promotedOn(LocalDate selected, String because) {
        return new Decided(
                day,
                why,
                source,
                Outcome.SELECTED,
                reserve,
                Optional.of(because),
                rank,
                total,
                scores,
                finding,
                askedBy,
                Optional.of(selected));
    }

    /** For its applicant. */
    String because() {
        return reason.orElseGet(outcome::usually);
    }
}
