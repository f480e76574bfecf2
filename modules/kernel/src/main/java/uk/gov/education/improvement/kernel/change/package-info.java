/**
 * The record of change, and what a use case needs to write.
 *
 * <p>{@link ChangeRecord} is one append-only, hashed sequence for the whole system, gapless and in the order of commits;
 * {@link Recording} gives a use case the time, new ids, the check of versions, and the record as its last act; {@link Records}
 * is what stores ask alike.
 */
package uk.gov.education.improvement.kernel.change;
