package uk.gov.education.improvement.accreditation.phase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import uk.gov.education.improvement.kernel.access.Scope;

/** The phases there are, whatever the day, for what belongs to one; asked in the transaction of a use case elsewhere. */
@Dependent
public class KnownPhases {
    private final PhaseStore store;

    @Inject
    KnownPhases(PhaseStore store) {
        this.store = store;
    }

    public List<PhaseRef> all(Scope scope) {
        return store.phases(scope).stream().map(Phase::ref).toList();
    }

    public List<PhaseRef> numbered(Scope scope, Collection<Integer> numbers) {
        return store.numbered(scope, numbers).stream().map(Phase::ref).toList();
    }
}
