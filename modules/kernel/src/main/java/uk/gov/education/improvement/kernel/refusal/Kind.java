package uk.gov.education.improvement.kernel.refusal;

/** Why a request is refused, as far as every door needs to know to answer it. */
public enum Kind {
    /** There is no such thing, or the asker may not know that there is. */
    UNKNOWN,
    /** The asker is known, and may not do this. */
    NOT_ALLOWED,
    /** The thing is not in a state in which this can be done. */
    WRONG_STATE,
    /** What was sent cannot be understood or breaks a limit; the faults say where. */
    INVALID,
    /** It contradicts something that is already there. */
    CONFLICT,
    /** Somebody else changed the thing since the asker looked. */
    STALE,
    /** A change was sent without saying which version it is a change of. */
    UNCONDITIONAL,
    /** More than a stated limit. */
    TOO_MUCH
}
