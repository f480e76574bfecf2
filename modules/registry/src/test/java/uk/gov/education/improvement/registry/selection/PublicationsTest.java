package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.assessment.Assessed.lead;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.declined;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;
import uk.gov.education.improvement.registry.round.RoundView;

/** What is published of a round and told in letters, on a real database. */
class PublicationsTest extends RoundToDecide {
    @Test
    void published_applications_take_their_outcome_applicants_read_their_letters_and_the_round_names_them() {
        var ineligible = decides.assessed.submitted("359");
        var scored = decides.scored("392", "202", "356", "881");
        registry.applicationChecks.check(MANAGER, ineligible.id(), ineligible.version());
        decides.decided(
                selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1), declined(scored.get(3)));

        var published = decides.published();

        assertEquals(RoundView.Stage.CONCLUDED, published.stage());
        assertEquals(
                List.of(
                        ApplicationState.SELECTED,
                        ApplicationState.SELECTED,
                        ApplicationState.RESERVE,
                        ApplicationState.DECLINED),
                scored.stream()
                        .map(one -> decides.now(one).state().orElseThrow())
                        .toList());
        var now = registry.on(DAY);
        var letter = registry.letters.find(lead("356"), scored.get(2).id(), now);
        assertEquals(Optional.of(Outcome.RESERVE), letter.outcome());
        assertEquals(Optional.of(1), letter.reserve());
        assertEquals("The minister’s letter", letter.decidedBy());
        assertEquals(
                List.of(
                        new CriterionScore("Practice", "3.00", 5, "36.00", 60),
                        new CriterionScore("Reach", "8.00", 10, "32.00", 40)),
                letter.scores());
        assertEquals(Optional.of("68.00"), letter.total());
        var refusing = registry.letters.find(lead("359"), ineligible.id(), now);
        assertEquals(Optional.empty(), refusing.outcome());
        assertTrue(refusing.reason().contains("Wigan"), refusing::reason);
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.letters.find(lead("392"), scored.get(2).id(), now)));
        assertEquals(
                List.of(
                        scored.get(1).name() + " SELECTED",
                        scored.get(0).name() + " SELECTED",
                        scored.get(2).name() + " RESERVE"),
                decides.outcomes());
        assertEquals(List.of(), registry.letters.outcomes(Askers.LGA, decides.roundId, registry.on("2018-07-01")));
        assertInstanceOf(
                UnknownRecord.class,
                refusal(() -> registry.letters.find(lead("356"), scored.get(2).id(), registry.on("2018-07-01"))));
    }

    @Test
    void what_is_not_decided_is_not_published_and_nothing_twice() {
        var scored = decides.scored("392");
        var early = refusal(decides::published);
        decides.decided(selected(scored.getFirst()));
        decides.published();

        var twice = refusal(decides::published);

        assertInstanceOf(RoundActNotPossible.class, early);
        assertInstanceOf(RoundActNotPossible.class, twice);
    }

    @Test
    void who_withdraws_before_it_is_published_takes_no_place() {
        var scored = decides.scored("392", "202", "356");
        decides.decided(selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1));
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);

        decides.published();

        assertEquals(
                Optional.of(ApplicationState.WITHDRAWN),
                decides.now(scored.get(0)).state());
        assertEquals(
                List.of(scored.get(1).name() + " SELECTED", scored.get(2).name() + " RESERVE"), decides.outcomes());
        decides.promoted(scored.get(2));
        assertEquals(
                Optional.of(ApplicationState.SELECTED),
                decides.now(scored.get(2)).state());
    }

    @Test
    void whom_a_round_selected_costs_as_many_statements_for_few_as_for_many() {
        var one = decides.scored("392").getFirst();
        decides.decided(selected(one));
        decides.published();
        var few = statements();
        decides = new Decides(registry);
        var scored = decides.scored("392", "202", "356");
        decides.decided(selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1));
        decides.published();
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);

        var many = statements();

        assertEquals(few, many);
        assertTrue(many <= 10, () -> "statements: " + many);
    }

    private int statements() {
        return registry.database.statementsOf(decides::outcomes).size();
    }
}
