package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.gov.education.improvement.registry.assessment.Assessed.lead;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.move;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationActNotPossible;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;

/** Selection from the reserve list, on a real database. */
class PromotionsTest extends RoundToDecide {
    @Test
    void from_the_reserve_list_is_selected_where_a_place_is_free_and_in_its_order() {
        var scored = decides.scored("392", "202", "356", "881");
        decides.decided(
                selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1), reserve(scored.get(3), 2));
        var early = refusal(() -> decides.promoted(scored.get(2)));
        decides.published();
        var full = refusal(() -> decides.promoted(scored.get(2)));
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);
        var second = refusal(() -> decides.promoted(scored.get(3)));
        var selected = refusal(() -> decides.promoted(scored.get(1)));

        decides.promoted(scored.get(2));

        assertInstanceOf(RoundActNotPossible.class, early);
        assertEquals(new SelectionRefusal.NoPlaceFree(2), full);
        assertEquals(new SelectionRefusal.ReserveOutOfOrder(scored.get(2).name()), second);
        assertInstanceOf(ApplicationActNotPossible.class, selected);
        assertEquals(
                List.of(
                        scored.get(1).name() + " SELECTED",
                        scored.get(2).name() + " SELECTED",
                        scored.get(3).name() + " RESERVE"),
                decides.outcomes());
        var letter = registry.letters.find(lead("356"), scored.get(2).id(), registry.on(DAY));
        assertEquals(Optional.of(Outcome.SELECTED), letter.outcome());
        assertEquals("They offer most to others", letter.reason());
        assertEquals(Optional.of(DAY), letter.promoted().map(Object::toString));
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.promotions.promote(
                        MANAGER, new PromoteReserve("none", 1, move().read(ApplicationAct.PROMOTE)))));
    }
}
