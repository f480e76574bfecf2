/**
 * The LGA's leadership programme: what councils took part in, as the LGA reports it.
 *
 * <p>A strand is a row, so that the programme grows without a developer. A {@link
 * uk.gov.education.improvement.registry.leadership.CohortsFile cohort} has places and belongs to a strand; a {@link
 * uk.gov.education.improvement.registry.leadership.ParticipationsFile participation} says how many people of an authority took
 * part on a day, and for how many days. Both are known by the LGA's own reference, and one that is sent again is a correction:
 * the earlier report is kept. Never do more people take part than a cohort has places.
 *
 * <p>Who went from where is seen by the department, the LGA and the authority itself; the counts of {@link
 * uk.gov.education.improvement.registry.leadership.LeadershipMeasures} name nobody and are for everyone.
 *
 * <p>Life of a participation: reported, by a program or a file → corrected, any number of times → perhaps taken back with its
 * file.
 */
package uk.gov.education.improvement.registry.leadership;
