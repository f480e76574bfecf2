package uk.gov.education.improvement.registry.assessment;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Asks to put a person on the panel of a round.
 *
 * @param signIn what the person signs in as
 * @param name as the department writes it
 * @param region where the person works; empty for none
 */
public record NameAssessor(String roundId, String signIn, String name, Optional<Region> region) {
    /** The longest name, in characters. */
    public static final int LONGEST = 200;

    /** @throws Refused with all that is wrong */
    public NameAssessor {
        var faults = new Faults();
        faults.needed(signIn, LONGEST, "signIn", "what the assessor signs in as");
        faults.needed(name, LONGEST, "name", "the name of the assessor");
        faults.refuseIfAny();
        signIn = signIn.strip();
        name = name.strip();
    }

    /** @param region by its name or its label; blank for none */
    public static NameAssessor read(String roundId, String signIn, String name, String region) {
        var faults = new Faults();
        var chosen = faults.choice("region", region, Region.class, Region::label);
        return faults.gathering(() -> new NameAssessor(roundId, signIn, name, chosen));
    }
}
