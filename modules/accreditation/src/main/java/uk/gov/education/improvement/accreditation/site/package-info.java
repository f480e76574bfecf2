/**
 * The sites of the rollout: authorities in a phase.
 *
 * <p>That an authority joined is a fact the world dates, and a correction of the day is another row. How many sites are
 * recorded stands beside how many were stated, each figure with its source; neither is made out of the other.
 *
 * <p>{@link Sites} reads as at any day, and {@link SitesFile} takes files. A phase counts its sites and knows no more of them.
 */
package uk.gov.education.improvement.accreditation.site;
