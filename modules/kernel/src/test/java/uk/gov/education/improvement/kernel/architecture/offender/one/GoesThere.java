package uk.gov.education.improvement.kernel.architecture.offender.one;

import uk.gov.education.improvement.kernel.architecture.offender.other.AndBack;

/** Kept to be caught: half of a cycle of packages. */
public class GoesThere {
    public AndBack there;
}
