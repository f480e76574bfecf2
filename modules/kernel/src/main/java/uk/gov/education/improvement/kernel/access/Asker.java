package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/**
 * Who asks, on whose behalf, and through which door. Comes in as an argument of every use case.
 *
 * @param person our own id of the person; the record of change keeps this and never the name
 * @param name to be shown
 * @param roles names of roles in the access table
 * @param correlation ties together what belongs to one request or one batch
 */
public record Asker(
        String person, String name, Organisation organisation, Set<String> roles, Origin origin, String correlation) {
    public Asker through(Origin door, String newCorrelation) {
        return new Asker(person, name, organisation, roles, door, newCorrelation);
    }

    /** The product itself, when it loads its reference data or acts by its own rules. */
    public static Asker product(Origin origin, String correlation) {
        return new Asker(
                "product",
                "Reference data",
                new Organisation(Organisation.Kind.PRODUCT, ""),
                Set.of("product"),
                origin,
                correlation);
    }
}
