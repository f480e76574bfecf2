/**
 * Interventions: what the department does where an authority fails its children, one record for each instrument.
 *
 * <p>An instrument is an improvement notice, a statutory direction, the appointment of a commissioner or the transfer to a
 * trust. Several may be in force at once. Only a decision ends one: a better judgement raises a task and never an end.
 *
 * <p>Life: drafted (the department's own) → issued → in force → lifted, escalated, de-escalated, replaced, revoked or
 * expired. A draft can be changed, or dropped instead of issued. {@link InterventionState} has the table. What others have recorded begins in force; where they recorded no end
 * it is not known after the last evidence, and never taken to be still in force.
 */
package uk.gov.education.improvement.registry.intervention;
