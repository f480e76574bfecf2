package uk.gov.education.improvement.kernel.change;

import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;

/**
 * What changed in one record.
 *
 * @param subject the kind of record, for example {@code inspection}
 * @param subjectId our own id of it
 * @param what what was done to it, a verb in the past tense, for example {@code corrected}
 * @param before a view of it as it was; empty when it is new
 * @param after a view of it as it is
 * @param audience who may see that there was a change
 * @param owner whose the record is, where it is somebody's
 */
public record Change(
        String subject,
        String subjectId,
        String what,
        Optional<Object> before,
        Object after,
        Audience audience,
        Optional<Owner> owner) {
    /** Of a record that is nobody's. */
    public Change(
            String subject, String subjectId, String what, Optional<Object> before, Object after, Audience audience) {
        this(subject, subjectId, what, before, after, audience, Optional.empty());
    }
}
