package uk.gov.education.improvement.registry.application;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to decide against what the rule said, or what it could not say.
 *
 * @param version the version of the application the asker has seen
 */
public record DecideEligibility(String applicationId, long version, boolean eligible, String why) {
    /** @throws Refused with all that is wrong */
    public DecideEligibility {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "why it is decided so");
        faults.refuseIfAny();
    }

    /** @param eligible {@code yes} or {@code no}, as it was chosen */
    public static DecideEligibility read(String applicationId, long version, String eligible, String why) {
        var faults = new Faults();
        var chosen = Faults.said(eligible).orElse("");
        faults.when(
                !chosen.equals("yes") && !chosen.equals("no"),
                "eligible",
                "Select whether the application is eligible");
        return faults.gathering(() -> new DecideEligibility(applicationId, version, chosen.equals("yes"), why));
    }
}
