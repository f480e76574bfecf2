package uk.gov.education.improvement.registry.neighbour;

import uk.gov.education.improvement.registry.authority.AuthorityView.Standing;

/** Whether a member of a set counts in a comparison on a day, and why not. */
public enum Membership {
    COUNTS,
    /** Its duty had ended by the day of the set already. */
    ENDED_BY_THE_SET,
    /** Its duty ended later, and by the day asked. */
    ENDED,
    /** Its duty had not begun on the day asked. */
    NOT_BEGUN;

    static Membership of(boolean endedByTheSet, Standing onTheDay) {
        return endedByTheSet
                ? ENDED_BY_THE_SET
                : switch (onTheDay) {
                    case IN_FORCE -> COUNTS;
                    case ENDED -> ENDED;
                    case NOT_BEGUN -> NOT_BEGUN;
                };
    }

    public boolean counts() {
        return this == COUNTS;
    }
}
