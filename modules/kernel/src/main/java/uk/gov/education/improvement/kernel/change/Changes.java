package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What people and programs may ask of the record of change. */
@ApplicationScoped
public class Changes {
    public static final Act READ = new Act("change.read");

    private final AccessTable access;
    private final ChangeRecord changes;

    @Inject
    public Changes(AccessTable access, ChangeRecord changes) {
        this.access = access;
        this.changes = changes;
    }

    /**
     * Whether the whole record still holds. Reads all of it.
     *
     * @throws Refused when the asker may not read the record
     */
    public Verification verify(Asker by) {
        access.scope(by, READ);
        return changes.verify();
    }
}
