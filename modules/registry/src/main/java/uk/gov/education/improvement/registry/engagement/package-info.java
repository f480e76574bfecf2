/**
 * Engagements: support that a provider gives a recipient, from the day the provider is chosen for a need to what came of it. A
 * provider is a partner, the LGA, an authority, or an adviser who is nobody's. Both sides agree in their own sign-ins; the
 * second agreement takes the days of the provider, under the lock of its row. Parties and the department see all of it;
 * everybody else who is from the day it is agreed, to whom, about what and since when.
 *
 * <p>matched → scoped → agreed by one side → agreed → in delivery, paused and resumed → completed → reviewed at 6 and at 12
 * months → closed; declined before it is agreed, withdrawn until it is completed. A new scope takes back what was agreed.
 */
package uk.gov.education.improvement.registry.engagement;
