package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.assessment.Assessed.lead;
import static uk.gov.education.improvement.registry.selection.Decides.DAY;
import static uk.gov.education.improvement.registry.selection.Decides.MANAGER;
import static uk.gov.education.improvement.registry.selection.Decides.move;
import static uk.gov.education.improvement.registry.selection.Decides.reserve;
import static uk.gov.education.improvement.registry.selection.Decides.selected;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationActNotPossible;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationView;
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
        var taken = registry.promotions.reserveList(MANAGER, decides.roundId);
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);
        var second = refusal(() -> decides.promoted(scored.get(3)));
        var free = registry.promotions.reserveList(MANAGER, decides.roundId);
        var selected = refusal(() -> decides.promoted(scored.get(1)));

        decides.promoted(scored.get(2));

        assertInstanceOf(RoundActNotPossible.class, early);
        assertEquals(new SelectionRefusal.NoPlaceFree(2), full);
        assertTrue(taken.isFull());
        assertFalse(free.isFull());
        assertEquals(Optional.of(scored.get(2).id()), free.next().map(OutcomeView::applicationId));
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

    @Test
    void as_at_a_day_the_letter_the_list_and_the_ranking_say_what_stood_then() {
        var scored = decides.scored("392", "202", "356");
        registry.setTheDay("2018-07-05");
        decides.decidedOn("2018-07-05", selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1));
        registry.setTheDay("2018-07-09");
        decides.published("2018-07-09");
        registry.setTheDay("2018-07-16");
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);
        registry.setTheDay("2018-07-23");
        var beforeItWasFree = refusal(() -> decides.promoted(scored.get(2), "2018-07-15"));
        decides.promoted(scored.get(2), "2018-07-23");

        var withdrew = scored.get(0).name() + " SELECTED";
        var stayed = scored.get(1).name() + " SELECTED";
        var last = scored.get(2).name();

        assertEquals(new SelectionRefusal.NoPlaceFreeThen(2, "15 July 2018"), beforeItWasFree);
        assertEquals(List.of(), decides.outcomes(registry.on("2018-07-08")));
        assertEquals(List.of(stayed, withdrew, last + " RESERVE"), decides.outcomes(registry.on("2018-07-09")));
        assertEquals(List.of(stayed, last + " RESERVE"), decides.outcomes(registry.on("2018-07-16")));
        assertEquals(List.of(stayed, last + " RESERVE"), decides.outcomes(registry.on("2018-07-22")));
        assertEquals(List.of(stayed, last + " SELECTED"), decides.outcomes(registry.on("2018-07-23")));
        assertEquals(
                List.of(stayed, last + " RESERVE"),
                decides.outcomes(
                        new AsAt(LocalDate.parse("2018-07-23"), LocalDate.parse("2018-07-22"), registry.now())));
        assertEquals(Optional.empty(), decided("2018-07-04", scored.get(2)));
        assertEquals(Optional.of(Outcome.RESERVE), decided("2018-07-22", scored.get(2)));
        assertEquals(Optional.of(Outcome.SELECTED), decided("2018-07-23", scored.get(2)));
        var early = registry.on("2018-07-08");
        var id = scored.get(2).id();
        assertInstanceOf(UnknownRecord.class, refusal(() -> registry.letters.find(lead("356"), id, early)));
        assertEquals(
                Optional.of(Outcome.RESERVE),
                registry.letters.find(MANAGER, id, early).outcome());
        var before = registry.letters.find(lead("356"), id, registry.on("2018-07-22"));
        assertEquals(Optional.of(Outcome.RESERVE), before.outcome());
        assertEquals(Optional.empty(), before.promoted());
        assertEquals(Outcome.RESERVE.usually(), before.reason());
        assertEquals(
                Optional.of(Outcome.SELECTED),
                registry.letters
                        .find(lead("356"), id, registry.on("2018-07-23"))
                        .outcome());
    }

    @Test
    void in_the_record_of_change_what_is_decided_is_the_department_s_and_the_letter_the_applicant_s() {
        var scored = decides.scored("392", "202", "356");
        decides.decided(selected(scored.get(0)), selected(scored.get(1)), reserve(scored.get(2), 1));
        decides.published();
        decides.assessed.took(decides.now(scored.get(0)), "392", ApplicationAct.WITHDRAW);

        decides.promoted(scored.get(2));

        var id = scored.get(2).id();
        var entries = registry.database.changes.of(
                registry.database.access.scope(Askers.ANALYST, Changes.READ), "selection", id, 10);
        assertEquals(
                List.of("promoted", "published", "decided"),
                entries.stream().map(Entry::what).toList());
        for (var entry : entries) {
            assertEquals(Optional.empty(), entry.owner());
            assertEquals(Audience.DEPARTMENT, entry.audience());
        }
        assertEquals(
                Optional.of(Outcome.SELECTED),
                registry.letters.find(lead("356"), id, registry.on(DAY)).outcome());
    }

    /** What the ranking as at a day says was decided of an application. */
    private Optional<Outcome> decided(String day, ApplicationView application) {
        return decides.ranking(day).rows().rows().stream()
                .filter(row -> row.applicationId().equals(application.id()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
