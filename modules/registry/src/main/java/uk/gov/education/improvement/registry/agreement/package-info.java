/**
 * Agreements with the partnerships that a round selected. To propose them promises each its part of the round's money (an
 * award) and makes it a partner of a cohort (designated); approval commits the money of all of them at once; a signature is
 * the agreement of the award, and from it on the partner is active. An agreement has no state of its own: it is proposed,
 * approved, signed or withdrawn as its award is, and once signed ends as that and its partner do. Withdrawn before, it may be
 * proposed anew. All of it happens in one transaction or not at all.
 */
package uk.gov.education.improvement.registry.agreement;
