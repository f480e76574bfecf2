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
 * @param state where it certainly stands on the day; empty when it had not been issued, and where it is not known: it never
 *     says in force where {@code inForce} does not say yes
 * @param perhaps where it may stand, or may stand instead: the last evidence, or dates that are not precise enough, leave it open
 * @param lastRecorded where the last step led that had certainly been taken by the day: for people, who are told what it is
 * @param inForce whether it is in force on the day, the three answers
 * @param from since when it is in force, as precise as the source; empty where it never was by the day
 * @param life from and to in words
 * @param until the first day on which it certainly is no longer in force, where an end is recorded that was known of
 * @param latest where the last step led by all that is recorded, whatever the day: for people and for steps
 * @param recordedAt when what stands was recorded
 */
public record InterventionView(
        String id,
        long version,
        String authorityId,
        boolean draft,
        Optional<InterventionState> state,
        Optional<InterventionState> perhaps,
        @JsonIgnore Optional<InterventionState> lastRecorded,
        InForce inForce,
        Optional<String> from,
        String life,
        Optional<LocalDate> until,
        Terms terms,
        Clocks clocks,
        @JsonIgnore InterventionState latest,
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
        return state.or(() -> lastRecorded)
                .map(where -> state.isPresent() ? where.label() : where.label() + " when last recorded")
                .orElse(perhaps.map(where -> "Perhaps " + where.label().toLowerCase(Locale.ROOT))
                        .orElse("Not issued yet"));
    }

    /** For people: whether where it may stand instead is to be said beside {@link #standing}. */
    public boolean saysPerhaps() {
        return lastRecorded.isPresent() && perhaps.isPresent() && !perhaps.equals(lastRecorded);
    }

    /** For people: {@code Statutory direction, children's social care}. */
    public String called() {
        return terms.called();
    }
}
