package uk.gov.education.improvement.registry.neighbour;

import java.time.Instant;
import java.util.List;
import uk.gov.education.improvement.kernel.time.Certainty;

/**
 * A set as one is shown it.
 *
 * @param set its day as its source said it, by which it is asked for
 * @param inWords the same for people
 * @param onTheDay whether there was such a set on the day asked
 * @param authorities how many have neighbours in it
 * @param neighbours how many places there are in it: ten for each authority where it is complete
 * @param sources who says so, each once
 * @param recordedAt when the first of it was recorded here
 */
public record NeighbourSetView(
        String set,
        String inWords,
        Certainty onTheDay,
        long authorities,
        long neighbours,
        List<String> sources,
        Instant recordedAt) {}
