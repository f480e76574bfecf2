package uk.gov.education.improvement.registry.award;

import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * Whom an award is for.
 *
 * @param authority empty where it is another organisation as a whole
 */
record Recipient(Organisation organisation, Optional<AuthorityRef> authority) {
    /** The Local Government Association: the one that is no authority. */
    static final Recipient LGA = new Recipient(new Organisation(Organisation.Kind.LGA, ""), Optional.empty());

    static Recipient of(AuthorityRef authority) {
        return new Recipient(
                new Organisation(
                        Organisation.Kind.AUTHORITY, authority.dfeNumber().orElseThrow()),
                Optional.of(authority));
    }

    Owner owner() {
        return Owner.of(organisation);
    }
}
