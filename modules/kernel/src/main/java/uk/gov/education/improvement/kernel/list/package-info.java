/**
 * Lists: filter, order, page and count are read from the address in one place.
 *
 * <p>{@link Address} serves pages, REST and downloads alike; a {@link Slice} is one page of a list, and a {@link Cursor} the key
 * of its last row.
 */
package uk.gov.education.improvement.kernel.list;
