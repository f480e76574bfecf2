package uk.gov.education.improvement.kernel.architecture.offender.other;

import uk.gov.education.improvement.kernel.architecture.offender.one.GoesThere;

/** Kept to be caught: the other half. */
public class AndBack {
    public GoesThere back;
}
