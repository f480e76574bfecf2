package uk.gov.education.improvement.registry.engagement;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to choose a provider for a need.
 *
 * @param version the version of the need the asker has seen
 * @param override why a provider is taken that is not in good standing
 */
public record ChooseProvider(String needId, long version, Provider provider, String why, Optional<String> override) {
    /** @throws Refused with all that is wrong */
    public ChooseProvider {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "why this provider, for the record");
        override.ifPresent(words -> faults.atMost(words, Move.LONGEST, "override"));
        faults.refuseIfAny();
        why = why.strip();
    }

    /**
     * As it was typed or sent.
     *
     * @param provider our id of the partner, DfE number of the authority, or the name of the adviser
     */
    public record Fields(String kind, String provider, String why, String override) {
        /** @throws Refused with all that is wrong */
        public ChooseProvider read(String needId, long version) {
            var faults = new Faults();
            var chosen = faults.making(() -> Provider.read(kind, provider));
            return faults.gathering(() -> new ChooseProvider(needId, version, chosen, why, Faults.said(override)));
        }
    }
}
