/**
 * Oversight: what is asked of interventions over all authorities.
 *
 * <p>Which authorities are in intervention on a day: yes, no, or not known after the last evidence, which is counted apart.
 * Which were lifted out of it, beside what others have stated. And what waits for a decision, since a better judgement raises
 * a task and never ends an instrument. It asks and never writes; instruments and their steps are those of {@code
 * registry.intervention}.
 */
package uk.gov.education.improvement.registry.oversight;
