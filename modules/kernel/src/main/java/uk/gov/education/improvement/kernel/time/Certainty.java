package uk.gov.education.improvement.kernel.time;

/** What partial dates and missing ends let us say about a day. Rules take the certain; lists show both apart. */
public enum Certainty {
    CERTAIN,
    POSSIBLE,
    NO
}
