/**
 * Needs: what an authority is to be helped with, from whom the wish comes, how urgent it is and what has been tried. The
 * authority and the department see a need, nobody else does.
 *
 * <p>Open → support in place → met; back to open where its support ended early, and withdrawn while it is open. What it says
 * is changed while it is open. Support is put in place by an engagement that goes into delivery, as a part of what that writes:
 * {@link uk.gov.education.improvement.registry.need.NeedOutcomes}. The time from the day it was raised to the first such day
 * is what the service is measured by.
 */
package uk.gov.education.improvement.registry.need;
