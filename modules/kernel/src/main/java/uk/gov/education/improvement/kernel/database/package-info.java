/**
 * The database: which {@link Vendor}, how schemas come up to date, ids, JSON in columns, and the transaction of a
 * use case.
 */
package uk.gov.education.improvement.kernel.database;
