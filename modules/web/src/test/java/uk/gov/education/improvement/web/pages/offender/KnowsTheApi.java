package uk.gov.education.improvement.web.pages.offender;

import uk.gov.education.improvement.web.api.offender.KnowsThePages;

/** Kept to be caught: a page that calls REST, and half of a cycle of packages. */
public class KnowsTheApi {
    public KnowsThePages program;
}
