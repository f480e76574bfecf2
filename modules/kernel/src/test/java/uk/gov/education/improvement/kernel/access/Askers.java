package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/** The people that tests ask as. */
public final class Askers {
    public static final Asker ANALYST = asker("p-analyst", "department", "analyst");
    public static final Asker COLLEAGUE = asker("p-colleague", "department", "analyst");
    public static final Asker NORTH_TYNESIDE = asker("p-north-tyneside", "authority:392", "authority-lead");
    public static final Asker PROGRAMME_MANAGER = asker("p-programme-manager", "department", "programme-manager");
    public static final Asker LGA = asker("p-lga", "lga", "lga");
    public static final Asker NOBODY = asker("p-nobody", "department", "no-role");

    private Askers() {}

    private static Asker asker(String person, String organisation, String role) {
        return new Asker(
                person, person, Organisation.parse(organisation), Set.of(role), Origin.REST, "correlation-" + person);
    }
}
