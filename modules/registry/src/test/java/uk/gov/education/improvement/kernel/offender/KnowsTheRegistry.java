package uk.gov.education.improvement.kernel.offender;

import uk.gov.education.improvement.registry.authority.Region;

/** Kept to be caught: the kernel knows no domain. */
class KnowsTheRegistry {
    Region region;
}
