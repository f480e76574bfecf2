package uk.gov.education.improvement.registry.selection;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to set the score of one criterion of an application.
 *
 * @param version the version of the scores that the asker has seen
 * @param criterion by its number in the round, from 1
 * @param points a whole number from 0 to the highest of the criterion
 */
public record ModerateScore(String roundId, long version, String applicationId, int criterion, int points, String why) {
    /** @throws Refused with all that is wrong */
    public ModerateScore {
        var faults = new Faults();
        faults.when(points < 0, "points", "The lowest score is 0");
        faults.needed(why, Move.LONGEST, "why", "why the score is set");
        faults.refuseIfAny();
        why = why.strip();
    }

    /** As it was typed or sent. */
    public static ModerateScore read(
            String roundId, long version, String applicationId, int criterion, String points, String why) {
        var faults = new Faults();
        var number =
                Faults.said(points).filter(said -> said.matches("\\d{1,3}")).map(Integer::valueOf);
        faults.when(number.isEmpty(), "points", "Enter the score, a whole number");
        return faults.gathering(
                () -> new ModerateScore(roundId, version, applicationId, criterion, number.orElse(0), why));
    }
}
