package uk.gov.education.improvement.registry.partner;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Names the cohort that partners join: one that is there, or a new one.
 *
 * @param code what it is known by, such as {@code PiP-2}
 * @param name what a new one is called; of one that is there it says nothing new
 * @param kind what partners of a new one are called
 * @param begins from when a new one has partners
 * @param rule the version of the rule that judgements ask again of the partners of a new one
 * @param source who says so, and where
 */
public record NameCohort(
        String code,
        Optional<String> name,
        Optional<CohortKind> kind,
        PartialDate begins,
        Optional<String> rule,
        String source) {
    /** The longest code, in characters. */
    public static final int LONGEST_CODE = 20;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final String CODE = "[A-Za-z0-9-]+";

    /** @throws Refused with all that is wrong */
    public NameCohort {
        var faults = new Faults();
        faults.needed(code, LONGEST_CODE, "cohort", "what the cohort of partners is known by");
        faults.when(
                code != null && !code.isBlank() && !code.matches(CODE),
                "cohort",
                "A cohort is known by letters, digits and hyphens, such as PiP-2");
        name.ifPresent(words -> faults.atMost(words, LONGEST_NAME, "cohortName"));
        faults.needed(source, Move.LONGEST, "source", "who says so, and where");
        faults.refuseIfAny();
    }

    /** @throws Refused when it lacks what only a cohort that is there may lack */
    void refuseUnlessNew() {
        var faults = new Faults();
        faults.when(
                name.isEmpty(),
                "cohortName",
                "There is no cohort “" + code + "” yet. Enter what it is called, or the code of one that is there");
        faults.when(kind.isEmpty(), "kind", "Select what partners of the new cohort are called");
        faults.refuseIfAny();
    }
}
