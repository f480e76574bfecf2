/**
 * Files in and out.
 *
 * <p>A {@link FileKind} describes a kind of file once: its columns serve the importer, the template, the page that explains it
 * and the words of its errors. {@link Imports} stores a file and queues its import as a job; a {@link FileTaker} begins a {@link
 * Taking}, which says what becomes of a row. All rows are decided before the first is written, in one transaction; a dry run ends
 * where the writing would begin. Life of an import: stored → taken by a job → applied, or refused wholly with the rows named.
 */
package uk.gov.education.improvement.kernel.file;
