package uk.gov.education.improvement.kernel.architecture.offender;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Kept to be caught: a refusal that is no record. */
class OffenderRefusal implements Refusal {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String words() {
        return "No.";
    }
}
