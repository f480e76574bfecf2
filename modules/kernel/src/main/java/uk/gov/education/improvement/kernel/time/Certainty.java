package uk.gov.education.improvement.kernel.time;

/** What partial dates and missing ends let us say about a day. Rules take the certain; lists show both apart. */
public enum Certainty {
    CERTAIN,
    POSSIBLE,
    NO;

    /** What can be said of both together: the less certain of the two. */
    public Certainty and(Certainty other) {
        return compareTo(other) < 0 ? other : this;
    }
}
