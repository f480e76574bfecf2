package uk.gov.education.improvement.registry.matching;

import java.util.Optional;
import uk.gov.education.improvement.registry.engagement.Provider;

/**
 * A provider that is not ranked.
 *
 * @param rule that leaves it out
 * @param words why, of this one
 * @param choosable whether a person may choose it all the same, with a reason
 */
public record LeftOutView(
        Provider.Kind kind,
        Optional<String> partnerId,
        String provider,
        HardRule rule,
        String words,
        boolean choosable) {
    static LeftOutView of(LeftOut out) {
        return new LeftOutView(
                out.candidate().kind(),
                out.candidate().partnerId(),
                out.candidate().called(),
                out.rule(),
                out.words(),
                out.rule().choosable());
    }
}
