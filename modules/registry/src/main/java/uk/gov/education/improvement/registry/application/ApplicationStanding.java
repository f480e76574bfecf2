package uk.gov.education.improvement.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Owner;

/**
 * Where an application stands as at a day, without what it says.
 *
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param handedIn the day on which it was handed in last; empty for a draft
 * @param handedInAt when that was recorded
 */
public record ApplicationStanding(
        String id,
        Owner owner,
        Optional<ApplicationState> state,
        Optional<LocalDate> handedIn,
        Optional<Instant> handedInAt) {}
