package uk.gov.education.improvement.registry.partner;

import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.eligibility.Verdict;

/** What came of asking the rule again when a judgement was published. */
public enum Finding {
    QUALIFIES("Still qualifies"),
    NOT_KNOWN("Not known: the rule cannot say"),
    PUT_UNDER_REVIEW("No longer qualifies: put under review"),
    UNDER_REVIEW_ALREADY("No longer qualifies: under review already"),
    LATER_DECISION("No longer qualifies: a later decision stands, so no review was opened"),
    NOT_A_PARTNER_THEN("Does not qualify: not a partner on that day, so no review was opened"),
    PERHAPS_A_PARTNER("Does not qualify: whether it was a partner on that day is not known, so no review was opened");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Before it is asked whether a review can be opened. */
    static Finding of(Verdict verdict, Certainty onTheDay) {
        if (!verdict.known()) {
            return NOT_KNOWN;
        }
        if (verdict == Verdict.ELIGIBLE) {
            return QUALIFIES;
        }
        return switch (onTheDay) {
            case CERTAIN -> PUT_UNDER_REVIEW;
            case POSSIBLE -> PERHAPS_A_PARTNER;
            case NO -> NOT_A_PARTNER_THEN;
        };
    }
}
