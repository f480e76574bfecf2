package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.refusal.Faults;

/** The share of a site's workforce that is to be accredited, in whole per cent, both inclusive. */
public record PhaseTarget(int from, int to) {
    private static final int WHOLE = 100;

    public PhaseTarget {
        var faults = new Faults();
        faults.when(from < 1 || from > WHOLE, "targetFrom", "The target must be 1 to " + WHOLE + " per cent");
        faults.when(
                to < from || to > WHOLE,
                "targetTo",
                "The target must end where it begins or above, at most " + WHOLE + " per cent");
        faults.refuseIfAny();
    }

    public String inWords() {
        return (from == to ? "" : from + " to ") + to + "% of a site's workforce";
    }
}
