/**
 * What has come with a file is taken back: wholly or not at all (docs/decisions/0009). {@link Undoings} asks the record of change
 * what an import did, and has its {@link uk.gov.education.improvement.kernel.change.Batch} taken back by corrections.
 */
package uk.gov.education.improvement.kernel.undo;
