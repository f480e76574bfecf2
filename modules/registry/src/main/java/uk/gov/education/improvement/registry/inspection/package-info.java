/**
 * Inspections by Ofsted and their judgements.
 *
 * <p>A judgement belongs to a version of a framework, which says what parts it grades. What a report says is a reading; a
 * correction is another reading, and the earlier one is kept. Rules run on the published date.
 *
 * <p>Life of an inspection: drafted by the department (or recorded by a file as published) → published → corrected, any
 * number of times. A draft is the department's own: to others it does not exist.
 */
package uk.gov.education.improvement.registry.inspection;
