package uk.gov.education.improvement.registry.selection;

import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.application.ApplicationAct;

/**
 * Asks to select an application from the reserve list.
 *
 * @param version the version of the application the asker has seen
 * @param promoted from which day, why, and who decided so: its applicant reads it
 */
public record PromoteReserve(String applicationId, long version, Move<ApplicationAct> promoted) {
    /** @throws Refused when the day is none: it stands in the letter */
    public PromoteReserve {
        if (!promoted.effective().isDay()) {
            throw new Refused(new Invalid("effective", "Enter the whole day on which it is selected"));
        }
    }
}
