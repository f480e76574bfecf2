package uk.gov.education.improvement.registry.architecture.offender;

import java.util.List;

/** Kept to be caught: a store for all to see, with a query that nobody's scope limits. */
public class OffenderStore {
    public List<String> all() {
        return List.of();
    }
}
