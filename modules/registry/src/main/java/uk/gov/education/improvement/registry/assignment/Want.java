package uk.gov.education.improvement.registry.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A need that waits for a provider.
 *
 * @param themes of one of which its days are taken
 * @param halfDays it is reckoned to take
 * @param urgency how much it counts, from 1
 * @param gains what each provider would bring, by its key, in hundredths of a point; who is not in it may not be chosen
 * @param pinned the key of the provider that a person has settled on
 */
public record Want(
        String needId,
        List<String> themes,
        int halfDays,
        int urgency,
        Map<String, Integer> gains,
        Optional<String> pinned) {}
