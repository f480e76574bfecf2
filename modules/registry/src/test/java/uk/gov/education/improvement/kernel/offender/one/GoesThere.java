package uk.gov.education.improvement.kernel.offender.one;

import uk.gov.education.improvement.kernel.offender.other.AndBack;

/** Kept to be caught: half of a cycle of packages. */
public class GoesThere {
    public AndBack there;
}
