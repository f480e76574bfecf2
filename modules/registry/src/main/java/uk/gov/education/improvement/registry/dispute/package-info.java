/**
 * Disputes: sources that disagree on a grade (docs/decisions/0010).
 *
 * <p>A file raises one where it gives other grades to a report than another source, or a person, gave; it waits until a person
 * settles it. Where the other reading is right it corrects the one that stands; either way both are kept.
 *
 * <p>{@link Disputes} reads and {@link DisputeWork} settles. Inspections know no disputes: they say that there is one through
 * {@link uk.gov.education.improvement.registry.inspection.Disagreements}.
 */
package uk.gov.education.improvement.registry.dispute;
