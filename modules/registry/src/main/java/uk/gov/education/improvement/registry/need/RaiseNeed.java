package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Asks to raise a need.
 *
 * @param authority the recipient: our id, DfE number or GSS code; empty for the asker's own
 * @param interventionId the direction it comes from, where it comes from one
 * @param raised the day on which it was; empty for today
 */
public record RaiseNeed(
        Optional<String> authority,
        RaisedBy raisedBy,
        Optional<String> interventionId,
        Optional<LocalDate> raised,
        NeedTerms terms) {
    /** @throws Refused with all that is wrong */
    public RaiseNeed {
        var faults = new Faults();
        faults.when(raisedBy == null, "raisedBy", "Select where the need comes from");
        faults.when(
                raisedBy == RaisedBy.DIRECTION && interventionId.isEmpty(),
                "intervention",
                "Name the direction that the need comes from");
        faults.when(
                raisedBy != null && raisedBy != RaisedBy.DIRECTION && interventionId.isPresent(),
                "intervention",
                "Only a need that comes from a direction names one");
        faults.refuseIfAny();
    }

    /**
     * As it was typed.
     *
     * @param authority may be blank, for the asker's own
     * @param raised a day such as 2026-03-31; may be blank, for today
     */
    public record Fields(
            String authority, String raisedBy, String intervention, String raised, NeedTerms.Fields terms) {
        /** @throws Refused with all that is wrong */
        public RaiseNeed read() {
            var faults = new Faults();
            var from = faults.choice("raisedBy", raisedBy, RaisedBy.class, RaisedBy::label);
            var on = NeedTerms.day(faults, "raised", raised);
            var said = faults.making(terms::read);
            return faults.gathering(() ->
                    new RaiseNeed(Faults.said(authority), from.orElse(null), Faults.said(intervention), on, said));
        }
    }
}
