/**
 * Who may do and see what: one table, {@code access.csv}.
 *
 * <p>A use case asks {@link AccessTable} for the {@link Scope} of an {@link Asker} and an {@link Act}; every query takes that
 * scope as an argument. What one may not see is not found, not counted and not listed.
 */
package uk.gov.education.improvement.kernel.access;
