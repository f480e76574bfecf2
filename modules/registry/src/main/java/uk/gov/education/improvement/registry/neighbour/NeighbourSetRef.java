package uk.gov.education.improvement.registry.neighbour;

import uk.gov.education.improvement.kernel.time.Certainty;

/**
 * A set as far as it must be named elsewhere.
 *
 * @param set its day as its source said it, by which it is asked for
 * @param inWords the same for people
 * @param onTheDay whether there was such a set on the day asked. One that came later is found all the same, and says so.
 */
public record NeighbourSetRef(String set, String inWords, Certainty onTheDay) {}
