/**
 * Statistical neighbours: for each authority the ten that are most like it, in sets that somebody works out anew every few
 * years.
 *
 * <p>A set is known by its day and comes whole by a file. It never changes into the next one: each stays as it was, and
 * whoever compares says by which. A place in it that was read wrongly is corrected by another row. An authority that had
 * ended by the day of the set is kept and marked, and left out of comparisons; so is one that has no duty on the day asked,
 * with who succeeded it: nobody takes its place.
 *
 * <p>What is compared is the latest judgement of each by the day asked, part by part, on what is published.
 */
package uk.gov.education.improvement.registry.neighbour;
