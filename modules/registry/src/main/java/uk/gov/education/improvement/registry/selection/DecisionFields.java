package uk.gov.education.improvement.registry.selection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;

/**
 * What a form or a program says of a decision, as it was typed.
 *
 * @param effective the day of the decision, such as 2018-12-14
 * @param source who decided, and where it stands
 * @param outcomes one for each application
 */
public record DecisionFields(String effective, String why, String source, List<One> outcomes) {
    /**
     * @param application our id of it
     * @param outcome {@code SELECTED}, {@code RESERVE} or {@code DECLINED}
     * @param reserve its place on the reserve list, from 1
     */
    public record One(String application, String outcome, String reserve, String why) {
        private Chosen read(Faults faults) {
            var chosen = faults.choice("outcome/" + application, outcome, Outcome.class, Outcome::label);
            faults.when(Faults.said(outcome).isEmpty(), "outcome/" + application, "Select what is decided");
            var place = Faults.said(reserve)
                    .filter(said -> !faults.when(
                            !said.matches("[1-9]\\d{0,3}"),
                            "reserve/" + application,
                            "The place on the reserve list is a whole number from 1"))
                    .map(Integer::valueOf);
            return new Chosen(
                    Faults.said(application).orElse(""), chosen.orElse(Outcome.DECLINED), place, Faults.said(why));
        }
    }

    /** @throws Refused with all that is wrong; a field is called by the id of the application it is about */
    public DecideRound read(String roundId, long version) {
        var faults = new Faults();
        var chosen = Optional.ofNullable(outcomes).orElse(List.of()).stream()
                .map(one -> one.read(faults))
                .toList();
        return faults.gathering(() -> new DecideRound(
                roundId, version, new MoveFields(effective, "", why, source).read(RoundAct.DECIDE), chosen));
    }
}
