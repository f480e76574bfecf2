package uk.gov.education.improvement.registry.delivery;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * What a review finds.
 *
 * @param changed what changed
 * @param evidence what shows it
 * @param outcomes how far each intended outcome was reached, in the order of the scope
 */
public record Impact(String changed, String evidence, List<Achievement> outcomes) {
    /** The longest text, in characters. */
    public static final int LONGEST = 2_000;

    /** @throws Refused with all that is wrong */
    public Impact {
        var faults = new Faults();
        faults.needed(changed, LONGEST, "changed", "what changed");
        faults.needed(evidence, LONGEST, "evidence", "what shows it");
        faults.when(
                outcomes == null || outcomes.isEmpty() || outcomes.stream().anyMatch(Objects::isNull),
                "outcomes",
                "Say of each intended outcome how far it was reached");
        faults.refuseIfAny();
        outcomes = List.copyOf(outcomes);
        changed = changed.strip();
        evidence = evidence.strip();
    }

    /** As it was typed or sent. */
    public record Fields(String changed, String evidence, List<String> outcomes) {
        /** @throws Refused with all that is wrong */
        public Impact read() {
            var faults = new Faults();
            var said = outcomes == null ? List.<String>of() : outcomes;
            var read = IntStream.range(0, said.size())
                    .mapToObj(place -> faults.choice("outcomes", said.get(place), Achievement.class, Achievement::label)
                            .orElse(null))
                    .toList();
            return faults.gathering(
                    () -> new Impact(changed, evidence, read.stream().anyMatch(Objects::isNull) ? null : read));
        }
    }
}
