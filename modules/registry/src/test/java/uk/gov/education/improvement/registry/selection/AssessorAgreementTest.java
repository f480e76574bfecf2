package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.Criterion;

/** How far assessors agree, against what others have worked out. */
class AssessorAgreementTest {
    /**
     * Four observers and twelve units, some not seen by all: K. Krippendorff, Computing Krippendorff's Alpha-Reliability,
     * 2011, part C, where alpha for interval data is 0.849.
     */
    private static final String[] PUBLISHED = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    @Test
    void the_published_example_has_its_published_value() {
        var units = IntStream.range(0, 12)
                .mapToObj(unit -> Arrays.stream(PUBLISHED)
                        .map(row -> row.split(" ")[unit])
                        .filter(value -> !value.equals("."))
                        .map(Double::valueOf)
                        .toList())
                .toList();

        var agreement = AssessorAgreement.of("An example", units);

        assertEquals(
                0.849,
                AssessorAgreement.alpha(
                        units.stream().filter(unit -> unit.size() > 1).toList()),
                0.0005);
        assertEquals(
                new AssessorAgreementView(
                        "Krippendorff’s alpha (interval)",
                        "An example",
                        Optional.of("0.85"),
                        11,
                        40,
                        "The assessors agree: their scores can be relied on."),
                agreement);
    }

    @Test
    void where_nobody_scored_the_same_or_all_gave_the_same_it_cannot_be_measured() {
        var alone = AssessorAgreement.of("Practice", List.of(List.of(3.0), List.of(4.0)));
        var same = AssessorAgreement.of("Practice", List.of(List.of(3.0, 3.0), List.of(3.0, 3.0)));

        assertEquals(Optional.empty(), alone.value());
        assertEquals("It cannot be measured: no application was scored by two assessors yet.", alone.meaning());
        assertEquals(Optional.empty(), same.value());
        assertEquals(
                "It cannot be measured: all scores are the same, so that there is nothing to compare.", same.meaning());
    }

    @Test
    void assessors_who_contradict_each_other_are_said_not_to_agree() {
        var agreement = AssessorAgreement.of("Practice", List.of(List.of(0.0, 5.0), List.of(5.0, 0.0)));

        assertEquals(
                "The assessors do not agree: look at the scores one by one before you rely on them.",
                agreement.meaning());
    }

    @Test
    void it_is_measured_for_each_criterion_and_over_weighted_totals() {
        var criteria = List.of(new Criterion("Practice", "", 60, 5), new Criterion("Reach", "", 40, 10));

        var all = AssessorAgreement.of(
                criteria, List.of(marks("a", List.of(5, 2), List.of(5, 9)), marks("b", List.of(1, 4), List.of(1, 3))));

        assertEquals(
                List.of("Practice", "Reach", "Weighted totals"),
                all.stream().map(AssessorAgreementView::about).toList());
        assertEquals(Optional.of("1.00"), all.getFirst().value());
        assertEquals(4, all.getLast().scores());
    }

    @SafeVarargs
    private static Marks marks(String id, List<Integer>... sheets) {
        return new Marks(
                id,
                Optional.of(ApplicationState.ELIGIBLE),
                Optional.of(LocalDate.of(2018, 11, 1)),
                List.of(sheets),
                Map.of());
    }
}
