/**
 * Files in: their rows are taken by jobs.
 *
 * <p>{@link Imports} stores a file and queues its import as a job; a {@link FileTaker} of its {@link
 * uk.gov.education.improvement.kernel.sheet.FileKind kind} begins a {@link Taking}, which says what becomes of a row. All rows
 * are decided before the first is written, in one transaction; a dry run ends where the writing would begin. Life of an import:
 * stored → taken by a job → applied, or refused wholly with the rows named; and perhaps undone, of which {@link UndoneImports}
 * keeps note.
 */
package uk.gov.education.improvement.kernel.file;
