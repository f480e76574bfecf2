/**
 * Sheets: rows and columns, whatever format they come in.
 *
 * <p>A {@link FileKind} describes a kind of file once: its {@link Column columns} serve the importer, the template, the page that
 * explains it and the words of its errors. {@link Sheets} make CSV of what comes packed, {@link CsvForm} finds out how it is
 * written, and {@link CsvRows} reads one {@link Row} after the other, each of which collects what is wrong with it. {@link
 * CsvFile} writes.
 */
package uk.gov.education.improvement.kernel.sheet;
