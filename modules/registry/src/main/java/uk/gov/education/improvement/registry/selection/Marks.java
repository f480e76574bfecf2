package uk.gov.education.improvement.registry.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.registry.application.ApplicationState;

/**
 * What is known of the scores of an application.
 *
 * @param sheets the points of each criterion in their order, of each sheet that is handed in
 * @param moderated points by the number of the criterion, where the department has set one
 */
record Marks(
        String applicationId,
        Optional<ApplicationState> state,
        Optional<LocalDate> handedIn,
        List<List<Integer>> sheets,
        Map<Integer, Integer> moderated) {}
