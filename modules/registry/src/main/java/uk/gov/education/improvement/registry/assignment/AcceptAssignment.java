package uk.gov.education.improvement.registry.assignment;

import java.util.List;
import java.util.Objects;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Asks to choose for some needs the providers that were proposed.
 *
 * @param needs our ids
 */
public record AcceptAssignment(String runId, List<String> needs) {
    /** @throws Refused with all that is wrong */
    public AcceptAssignment {
        var faults = new Faults();
        faults.when(needs == null || needs.isEmpty(), "needs", "Select at least one need");
        faults.when(
                needs != null && needs.size() > AskAssignment.MOST_NEEDS,
                "needs",
                "Select at most " + AskAssignment.MOST_NEEDS + " needs");
        faults.when(needs != null && needs.stream().anyMatch(Objects::isNull), "needs", "Say the id of each need");
        faults.refuseIfAny();
        needs = needs.stream().distinct().sorted().toList();
    }
}
