package uk.gov.education.improvement.registry.intervention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.instrument.Terms;

/**
 * One instrument as at a day.
 *
 * @param draft never issued, and seen by the department only: it waits, or was dropped
 * @param state where the last step led that had certainly been taken by the day; empty when none had. Whether it is still in
 *     force is another question: {@code inForce} answers it
 * @param perhaps where it may stand instead: dates that are not precise enough leave it open
 * @param inForce whether it is in force on the day, the three answers
 * @param from since when it is in force, as precise as the source; empty where it never was by the day
 * @param life from and to in words
 * @param until the first day on which it certainly is no longer in force, where an end is recorded that was known of
 * @param latest where it stands by all that is recorded
 * @param recordedAt when what stands was recorded
 */
public record InterventionView(
        String id,
        long version,
        String authorityId,
        boolean draft,
        Optional<InterventionState> state,
        Optional<InterventionState> perhaps,
        InForce inForce,
        Optional<String> from,
        String life,
        Optional<LocalDate> until,
        Terms terms,
        Clocks clocks,
        InterventionState latest,
        Instant recordedAt)
        implements Versioned {

    /**
     * What is due by what had been done by the day, and whether the day has gone by. Empty where nothing is due, and where
     * it is not known whether the instrument is in force.
     */
    public record Clocks(
            Optional<LocalDate> reviewDue, boolean reviewLate, Optional<LocalDate> reportDue, boolean reportLate) {
        static Clocks of(Optional<LocalDate> review, Optional<LocalDate> report, LocalDate day) {
            return new Clocks(
                    review,
                    review.filter(day::isAfter).isPresent(),
                    report,
                    report.filter(day::isAfter).isPresent());
        }

        @JsonIgnore
        public boolean isLate() {
            return reviewLate || reportLate;
        }
    }

    /** For people: where it stands. What is not known to be in force is never said to be. */
    public String standing() {
        return state.map(where -> where == InterventionState.IN_FORCE && inForce != InForce.YES
                        ? "In force when last recorded"
                        : where.label())
                .orElse(perhaps.map(where -> "Perhaps " + where.label().toLowerCase(Locale.ROOT))
                        .orElse("Not issued yet"));
    }

    /** For people: {@code Statutory direction, children's social care}. */
    public String called() {
        return terms.called();
    }
}
