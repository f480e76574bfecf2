package uk.gov.education.improvement.kernel.architecture.offender;

import java.util.List;
import uk.gov.education.improvement.kernel.access.Scope;

/** Kept to be caught: a store of records without an audience, one of whose queries can be asked before access was. */
class OffenderShelfStore {
    List<String> anybody() {
        return List.of();
    }

    List<String> asked(Scope scope) {
        return List.of();
    }
}
