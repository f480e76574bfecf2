/**
 * Time with its three clocks: in force in the world, published, recorded.
 *
 * <p>{@link PartialDate} keeps a date as precise as its source; {@link Span} runs from one to an {@link End}, and knows what is
 * certain and what only possible on a day. {@link AsAt} is the value every question carries. {@link DatedFact} is the one way
 * in which facts the world dates are stored: rows that are only added, each of which may replace an earlier one, as those of any
 * {@link RecordedFact}. {@link Clock} is the only place that asks what time it is.
 */
package uk.gov.education.improvement.kernel.time;
