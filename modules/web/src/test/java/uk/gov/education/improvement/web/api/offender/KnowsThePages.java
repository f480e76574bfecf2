package uk.gov.education.improvement.web.api.offender;

import uk.gov.education.improvement.web.pages.offender.KnowsTheApi;

/** Kept to be caught: REST that knows a page, and the other half. */
public class KnowsThePages {
    public KnowsTheApi page;
}
