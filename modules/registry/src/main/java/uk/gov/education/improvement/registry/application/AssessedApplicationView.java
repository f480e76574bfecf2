package uk.gov.education.improvement.registry.application;

import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * An application as its assessors read it: what it says, and nothing of what was found or decided.
 *
 * @param name of the partnership
 * @param answers by the number of the question in the round
 * @param scored whether it is one that is scored on the day: found eligible, and neither withdrawn nor decided
 */
public record AssessedApplicationView(
        String id, String name, List<AuthorityRef> members, Map<String, String> answers, boolean scored) {
    static AssessedApplicationView of(ApplicationView application) {
        return new AssessedApplicationView(
                application.id(),
                application.name(),
                application.members(),
                application.answers(),
                application.state().filter(ApplicationState.ELIGIBLE::equals).isPresent());
    }
}
