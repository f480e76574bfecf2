package uk.gov.education.improvement.kernel.offender.other;

import uk.gov.education.improvement.kernel.offender.one.GoesThere;

/** Kept to be caught: the other half. */
public class AndBack {
    public GoesThere back;
}
