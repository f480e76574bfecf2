package uk.gov.education.improvement.kernel.architecture.offender;

import java.util.List;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;

/**
 * Kept to be caught: a store for all to see, of records with an audience, with queries that nobody's scope limits, and one
 * that is as it must be.
 */
public class OffenderStore {
    record Draft(String words, Audience audience) {}

    public Draft draft(Scope scope) {
        return new Draft("", Audience.DEPARTMENT);
    }

    public List<String> all() {
        return List.of();
    }

    public List<String> ignoring(Scope scope) {
        return List.of();
    }

    public List<String> passingOn(Scope scope) {
        return ignoring(scope);
    }

    public List<String> using(Scope scope) {
        return limited(scope);
    }

    private List<String> limited(Scope scope) {
        return List.of(scope.audiences().toString());
    }
}
