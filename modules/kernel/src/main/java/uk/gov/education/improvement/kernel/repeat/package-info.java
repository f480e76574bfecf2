/**
 * Requests that may be sent again: a program that lost the answer sends its request once more, with the same key, and gets the
 * answer again; what it asked for is done once.
 *
 * <p>{@link KeptAnswers} does a {@link RepeatableRequest} and keeps its {@link Answer} in the same transaction. Life of an
 * answer: taken (the request is being done, and others with its key wait) → kept, for a day → forgotten. A request that is
 * refused or fails leaves nothing behind, and may be sent again.
 */
package uk.gov.education.improvement.kernel.repeat;
