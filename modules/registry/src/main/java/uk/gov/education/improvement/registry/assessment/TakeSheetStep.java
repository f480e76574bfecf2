package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks, as its assessor, to hand a score sheet in or to take it back.
 *
 * @param version the version of the sheet the asker has seen
 * @param why for the record; what was left out says what is done
 */
public record TakeSheetStep(String sheetId, long version, ScoreSheetAct act, String why) {
    /** @throws Refused with all that is wrong */
    public TakeSheetStep {
        var faults = new Faults();
        faults.when(
                act != ScoreSheetAct.HAND_IN && act != ScoreSheetAct.TAKE_BACK,
                "act",
                "An assessor hands a sheet in, or takes it back");
        faults.needed(why, Move.LONGEST, "why", "why");
        faults.refuseIfAny();
    }

    public static TakeSheetStep handIn(String sheetId, long version) {
        return new TakeSheetStep(sheetId, version, ScoreSheetAct.HAND_IN, "Handed in");
    }

    public static TakeSheetStep takeBack(String sheetId, long version) {
        return new TakeSheetStep(sheetId, version, ScoreSheetAct.TAKE_BACK, "To be changed");
    }
}
