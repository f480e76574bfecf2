package uk.gov.education.improvement.registry.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of an instrument's trail.
 *
 * @param from empty for the first
 * @param on the day it took effect, as the source said it; empty where nobody recorded it
 * @param by who recorded it, for those who may read the record of change
 * @param successor our id of what follows, where the asker may see it
 */
public record StepView(
        Step step,
        Optional<InterventionState> from,
        InterventionState to,
        Optional<String> on,
        Optional<LocalDate> reviewDue,
        Optional<LocalDate> reportDue,
        String why,
        String source,
        Instant recordedAt,
        Optional<String> by,
        Optional<String> successor) {}
