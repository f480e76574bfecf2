/**
 * The database: which {@link Vendor}, how schemas come up to date, ids, JSON in columns, the transaction of a use case,
 * and questions about many things in {@link Lots}.
 */
package uk.gov.education.improvement.kernel.database;
