package uk.gov.education.improvement.registry.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.RoundFields.CriterionFields;
import uk.gov.education.improvement.registry.round.RoundFields.QuestionFields;

class RoundFieldsTest {
    @Test
    void a_name_alone_is_a_draft_that_says_nothing_else() {
        var read = new RoundFields(" A round ", "", null, "", null, "", null, "", "", "", null, null, "", null).read();

        assertEquals(RoundTerms.named("A round"), read);
    }

    @Test
    void all_that_is_typed_is_read() {
        var read = new RoundFields(
                        "A round",
                        "To help others",
                        "a-line",
                        "£15,000,000.05",
                        "8",
                        "2017-10",
                        "2018-10-31",
                        "2018-10-01",
                        "2018-10-31",
                        "2018-12-13",
                        List.of(
                                new CriterionFields("Leadership", "", "60", "5"),
                                new CriterionFields("Reach", "Near", "40", "7")),
                        List.of(new QuestionFields("Why you?", "Briefly", "2,000")),
                        "3",
                        "The one that was handed in first")
                .read();

        assertEquals(Optional.of(1_500_000_005L), read.pence());
        assertEquals(Optional.of(8), read.places());
        assertEquals(Optional.of(LocalDate.of(2018, 10, 31)), read.eligibilityDay());
        assertEquals(Optional.of(LocalDate.of(2018, 12, 13)), read.decides());
        assertEquals(
                List.of(new Criterion("Leadership", "", 60, 5), new Criterion("Reach", "Near", 40, 7)),
                read.criteria());
        assertEquals(List.of(new Question("Why you?", "Briefly", 2_000)), read.questions());
        assertEquals(Optional.of(TieBreak.HANDED_IN_FIRST), read.tieBreak());
        assertEquals(List.of(), read.missing());
    }

    @Test
    void a_row_that_is_left_out_keeps_the_places_of_the_others_in_what_is_wrong_with_them() {
        var rows = Arrays.asList(
                null,
                new CriterionFields("Leadership", "", "60", "5"),
                null,
                new CriterionFields("", "What is it?", "heavy", ""));

        var refused = assertThrows(Refused.class, () -> criteria(rows).read());

        assertEquals(
                List.of("criteria.3.weight", "criteria.3.name", "criteria.3.highest"),
                refused.refusal().faults().stream().map(Fault::field).toList());
        assertEquals(1, criteria(rows.subList(0, 3)).read().criteria().size());
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_each_field_once() {
        var fields = new RoundFields(
                "",
                "",
                "",
                "1.005",
                "many",
                "",
                "2018-10",
                "soon",
                "2018-10-31",
                "2018-10-01",
                null,
                null,
                "12",
                "a coin");

        var refused = assertThrows(Refused.class, fields::read);

        assertEquals(
                List.of("money", "places", "eligibilityDay", "opens", "tieBreak", "name", "decides", "assessors"),
                refused.refusal().faults().stream().map(Fault::field).toList());
    }

    @Test
    void a_number_is_whole_and_its_comma_stands_before_three_digits() {
        for (var typed : List.of("1.5", "-1", "1,5", "1234567", "ten")) {
            var refused = assertThrows(Refused.class, () -> assessedBy(typed).read(), typed);
            assertEquals("assessors", refused.refusal().faults().getFirst().field());
        }

        assertEquals(Optional.of(9), assessedBy(" 9 ").read().assessors());
    }

    private static RoundFields criteria(List<CriterionFields> rows) {
        return new RoundFields("A round", "", "", "", "", "", "", "", "", "", rows, null, "", "");
    }

    private static RoundFields assessedBy(String typed) {
        return new RoundFields("A round", "", "", "", "", "", "", "", "", "", null, null, typed, "");
    }
}
