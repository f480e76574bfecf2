package uk.gov.education.improvement.registry.application;

import java.util.Collection;
import java.util.List;
import uk.gov.education.improvement.registry.eligibility.Verdict;

/** What came of applying the rule to all members of an application. */
public enum Finding {
    ELIGIBLE("Every member is eligible"),
    INELIGIBLE("A member is not eligible"),
    /** Of a member it is not known, and none is known to fail: a person decides. */
    NOT_KNOWN("Not known: left to a person");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * @param verdicts of the members that the rule could be asked of
     * @param members whom it was to be asked of
     */
    static Finding of(List<Verdict> verdicts, Collection<String> members) {
        if (verdicts.stream().anyMatch(verdict -> verdict.known() && verdict != Verdict.ELIGIBLE)) {
            return INELIGIBLE;
        }
        return verdicts.size() == members.size() && verdicts.stream().allMatch(Verdict::known) ? ELIGIBLE : NOT_KNOWN;
    }
}
