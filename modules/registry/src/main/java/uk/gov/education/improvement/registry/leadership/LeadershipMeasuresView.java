package uk.gov.education.improvement.registry.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the programme reached by a day, of what a filter leaves.
 *
 * @param strands in the order of the programme, also those that reached nobody
 * @param years financial years, the first first
 * @param regions in the order of their names; only for who sees each participation
 */
public record LeadershipMeasuresView(
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        Reach all,
        List<Reach> strands,
        List<Reach> years,
        Optional<List<Reach>> regions,
        BelowGood belowGood,
        String source) {
    /**
     * The councils with their duty on the day, by their latest graded judgement that was certainly published by it, and how
     * many of those below good took part.
     *
     * @param councils how many are below good overall
     * @param reached how many of these took part
     * @param good how many are good or better overall
     * @param noOverall how many have a latest judgement without an overall grade: none is given any more, or it was not judged
     * @param notRecorded how many have no judgement recorded here
     */
    public record BelowGood(int councils, int reached, int good, int noOverall, int notRecorded) {
        /** Of 1; empty where no council is below good. */
        public OptionalDouble share() {
            return councils == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached / councils);
        }

        public String inWords() {
            if (councils == 0) {
                return "No council is recorded as below good overall on this day";
            }
            return "%d of the %d councils below good overall took part (%.0f%%)"
                    .formatted(reached, councils, 100 * share().orElseThrow());
        }

        /** What is said apart, since it counts as neither. */
        public String apart() {
            return "Not counted: %d with no overall grade in their latest judgement, and %d with none recorded here."
                    .formatted(noOverall, notRecorded);
        }
    }
}
