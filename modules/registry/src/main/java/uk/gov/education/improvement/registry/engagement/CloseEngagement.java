package uk.gov.education.improvement.registry.engagement;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to close an engagement.
 *
 * @param version the version of the engagement the asker has seen
 * @param came what came of it
 * @param unreviewed why it is closed without both reviews, where it is
 */
public record CloseEngagement(String engagementId, long version, String came, Optional<String> unreviewed) {
    /** The longest account of what came of it, in characters; with the reason it is one text. */
    public static final int LONGEST = Move.LONGEST / 2 - 25;

    /** @throws Refused with all that is wrong */
    public CloseEngagement {
        var faults = new Faults();
        faults.needed(came, LONGEST, "came", "what came of it");
        unreviewed.ifPresent(words -> faults.atMost(words, LONGEST, "unreviewed"));
        faults.refuseIfAny();
        came = came.strip();
    }

    /** @param missing the reviews that are missing; empty for none */
    String why(Optional<String> missing) {
        return came
                + unreviewed
                        .map(reason -> " ("
                                + missing.map(reviews -> "without " + reviews + ": ")
                                        .orElse("") + reason + ")")
                        .orElse("");
    }
}
