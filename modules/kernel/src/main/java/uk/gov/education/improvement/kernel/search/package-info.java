/**
 * Search over everything one may see.
 *
 * <p>What can be searched is a list: a capability adds to it by being {@link Searched}, and answers for itself by its own
 * queries, scope and day; {@link Searches} asks each that the asker may read. {@link Vocabulary} knows the words that names are
 * made of, and finds those that are spelled nearly as one typed.
 */
package uk.gov.education.improvement.kernel.search;
