package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Owner;

/**
 * Where a need stands that is held, by all that is recorded.
 *
 * @param authorityId the recipient, by our id
 * @param owner the same, as records know owners
 */
public record NeedStanding(
        String id,
        long version,
        NeedState state,
        String authorityId,
        Owner owner,
        RaisedBy raisedBy,
        Optional<String> interventionId,
        LocalDate raised,
        NeedTerms terms) {}
