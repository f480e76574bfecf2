/**
 * The regional improvement alliances: one for each region, how each is called and how its members challenge each other.
 *
 * <p>The members of an alliance are the authorities of its region that have their duty on the day asked; nobody records
 * them. What an alliance is called and how it works is a fact the world dates, with its source; a correction is another
 * row. When an alliance ends is not recorded, so that of a later day one can only say that it may be there.
 *
 * <p>{@link Alliances} reads as at any day, and {@link AlliancesFile} takes files.
 */
package uk.gov.education.improvement.alliance.alliance;
