package uk.gov.education.improvement.web.pages.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.web.pages.pattern.FormFields;

class RoundFormTest {
    private static final RoundTerms FULL = new RoundTerms(
            "A round",
            Optional.of("To help others"),
            Optional.of("a-line"),
            Optional.of(1_500_000_005L),
            Optional.of(8),
            Optional.of("2017-10"),
            Optional.of(LocalDate.of(2018, 10, 31)),
            Optional.of(LocalDate.of(2018, 10, 1)),
            Optional.of(LocalDate.of(2018, 10, 31)),
            Optional.of(LocalDate.of(2018, 12, 13)),
            List.of(new Criterion("Leadership", "", 60, 5), new Criterion("Reach", "Near", 40, 7)),
            List.of(new Question("Why you?", "Briefly", 500)),
            Optional.of(3),
            Optional.of(TieBreak.HANDED_IN_FIRST));

    @ParameterizedTest
    @EnumSource
    void a_form_that_is_sent_as_it_was_opened_changes_nothing(Section section) {
        var opened = RoundForm.filledFrom(FULL);

        var read = RoundForm.read(section, opened, FULL);

        opened.refuseIfFaulty();
        assertEquals(FULL, read);
    }

    @ParameterizedTest
    @EnumSource
    void a_form_empties_its_own_section_and_no_other(Section section) {
        var emptied = FormFields.empty().with("name", "A round");

        var read = RoundForm.read(section, emptied, FULL);

        assertEquals(List.of(section), read.missing());
    }

    @Test
    void a_section_is_found_by_its_address() {
        for (var section : Section.values()) {
            assertEquals(section, RoundForm.section(RoundForm.address(section)));
        }
        assertThrows(Refused.class, () -> RoundForm.section("ABOUT"));
    }

    @Test
    void three_empty_rows_follow_those_that_are_filled_in_as_far_as_there_may_be_more() {
        var two = RoundForm.filledFrom(FULL);
        var gap = FormFields.empty().with("criteria.18.about", "The last but one");

        assertEquals(5, RoundForm.rows(two, "criteria", RoundForm.OF_A_CRITERION, 20));
        assertEquals(3, RoundForm.rows(FormFields.empty(), "criteria", RoundForm.OF_A_CRITERION, 20));
        assertEquals(20, RoundForm.rows(gap, "criteria", RoundForm.OF_A_CRITERION, 20));
    }

    @Test
    void a_row_that_is_emptied_is_left_out_and_a_fault_is_said_at_its_field() {
        var emptied = RoundForm.filledFrom(FULL);
        for (var name : RoundForm.OF_A_CRITERION) {
            emptied = emptied.with("criteria.0." + name, " ");
        }
        var wrong = RoundForm.filledFrom(FULL).with("criteria.1.weight", "0");

        assertEquals(
                List.of("Reach"),
                RoundForm.read(Section.CRITERIA, emptied, FULL).criteria().stream()
                        .map(Criterion::name)
                        .toList());
        assertNull(RoundForm.read(Section.CRITERIA, wrong, FULL));
        assertEquals(
                List.of("criteria.1.weight"),
                assertThrows(Refused.class, wrong::refuseIfFaulty).refusal().faults().stream()
                        .map(Fault::field)
                        .toList());
    }

    @Test
    void a_day_that_is_none_is_said_once_and_hides_no_other_fault() {
        var wrong = RoundForm.filledFrom(FULL).with("opens-month", "13").with("decides-year", "2017");

        RoundForm.read(Section.DATES, wrong, FULL);

        assertEquals(
                List.of("opens", "decides"),
                assertThrows(Refused.class, wrong::refuseIfFaulty).refusal().faults().stream()
                        .map(Fault::field)
                        .toList());
    }

    @Test
    void what_differs_is_said_with_what_stood_before() {
        var now = RoundForm.read(
                Section.MONEY, RoundForm.filledFrom(FULL).with("places", "9").with("money", ""), FULL);

        var changed = RoundWords.changed(FULL, now, List.of());

        assertEquals(
                List.of("Money: Not said yet (£15,000,000.05)", "Places: 9 (8)"),
                changed.stream()
                        .map(answer -> answer.label() + ": " + answer.words() + " ("
                                + answer.was().orElseThrow() + ")")
                        .toList());
    }
}
