package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/** An asker as work that waits may keep one: without the name, which stands in {@link People} and nowhere else. */
public record AskedBy(String person, Organisation organisation, Set<String> roles, Origin origin, String correlation) {
    public static AskedBy of(Asker asker) {
        return new AskedBy(asker.person(), asker.organisation(), asker.roles(), asker.origin(), asker.correlation());
    }

    /** The asker again, for work that is done later and shows no names: called by our id. */
    public Asker through(Origin door, String newCorrelation) {
        return new Asker(person, person, organisation, roles, door, newCorrelation);
    }
}
