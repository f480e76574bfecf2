package uk.gov.education.improvement.registry.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** The sets are made up; each test has a set of its own. */
class NeighboursFileTest {
    private static final String HEADINGS = "set,dfe_code,rank,neighbour_code,neighbour_name,closeness\n";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @Test
    void a_set_brought_in_again_is_the_same_and_changes_nothing() {
        var file = HEADINGS + "2014-04,392,1,390,Gateshead,Very Close\n2014-04,392,2,394,Sunderland,Somewhat close\n";
        var first = take(file);
        var length = registry.database.changes.length();

        var second = take(file);

        assertEquals(2, first.added());
        assertEquals(2, second.same());
        assertEquals(length, registry.database.changes.length());
        assertEquals(
                List.of(Optional.of(Closeness.VERY_CLOSE), Optional.of(Closeness.SOMEWHAT_CLOSE)),
                compare("392", "2014-04", now()).neighbours().stream()
                        .map(ComparisonView.NeighbourView::closeness)
                        .toList());
    }

    @Test
    void a_correction_keeps_who_stood_there_for_whoever_asks_by_the_earlier_instant() {
        take(HEADINGS + "2014-05,392,1,390,Gateshead,Close\n");
        var before = now();

        var corrected = take(HEADINGS + "2014-05,392,1,394,Sunderland,Close\n");

        assertEquals(1, corrected.changed());
        assertEquals(List.of("Gateshead"), names("2014-05", before));
        assertEquals(List.of("Sunderland"), names("2014-05", now()));
    }

    @Test
    void two_neighbours_change_places_together_and_one_alone_does_not_move_to_another() {
        take(HEADINGS + "2014-06,392,1,390,,\n2014-06,392,2,394,,\n");

        var alone = take(HEADINGS + "2014-06,392,1,394,,\n");
        var together = take(HEADINGS + "2014-06,392,1,394,,\n2014-06,392,2,390,,\n");

        assertEquals(
                "stands at rank 2 already, and the file does not say who stands there",
                alone.refusals().getFirst().why());
        assertEquals(2, together.changed());
        assertEquals(List.of("Sunderland", "Gateshead"), names("2014-06", now()));
    }

    @ParameterizedTest
    @CsvSource({
        "'2014-07,392,11,390', rank, is not a rank",
        "'2014-07,392,0,390', rank, is not a rank",
        "'2014-07,392,1,392', neighbour_number, is the authority itself",
        "'2014-07,392,1,999', neighbour_number, is not an authority we know",
        "'2014-07,999,1,392', dfe_number, is not an authority we know",
        "'2014-07,392,1,39', neighbour_number, is not a DfE number",
        "'2014-07,392,1,', neighbour_number, is blank",
        "'2099-01,392,1,390', set, 'is after today'",
        "'April 2014,392,1,390', set, '“April 2014” is not'"
    })
    void what_is_wrong_with_a_row_is_said_at_its_column(String row, String column, String why) {
        var result = take(HEADINGS + row + ",,\n");

        assertFalse(result.applied());
        var refusal = result.refusals().getFirst();
        assertEquals(column, refusal.column());
        assertTrue(refusal.why().startsWith(why), refusal.why());
    }

    @Test
    void a_rank_and_a_neighbour_stand_once_in_a_file() {
        var result = take(HEADINGS + "2014-08,392,1,390,,\n2014-08,392,1,394,,\n2014-08,392,2,390,,\n");

        assertEquals(
                List.of(3L, 4L), result.refusals().stream().map(RowRefusal::row).toList());
    }

    @Test
    void a_name_that_is_not_ours_becomes_another_one_and_who_had_ended_is_told_once() {
        var result =
                take(HEADINGS + "2020-04,392,1,837,Bournemouth Borough,\n2020-04,393,1,837,,\n2020-04,835,1,392,,\n");

        assertEquals(3, result.added());
        assertEquals(3, result.warnings().size(), result.warnings().toString());
        assertTrue(result.warnings().toString().contains("“Bournemouth Borough” is not a name we had"));
        assertTrue(
                result.warnings().toString().contains("Bournemouth (837) had ended by the day of the set, April 2020"));
        assertTrue(result.warnings().toString().contains("Dorset (835) had ended by the day of the set, April 2020"));
    }

    @Test
    void a_file_that_does_not_speak_of_closeness_or_source_keeps_what_stands() {
        take("set,dfe_code,rank,neighbour_code,closeness,source\n2014-09,392,1,390,Close,a test\n");

        var result = take("set,dfe_code,rank,neighbour_code\n2014-09,392,1,390\n");

        assertEquals(1, result.same());
        assertEquals(List.of("a test"), compare("392", "2014-09", now()).sources());
    }

    @Test
    void a_dry_run_leaves_no_set() {
        registry.files.tryOut(Askers.ANALYST, "neighbours", HEADINGS + "2014-10,392,1,390,,\n");

        assertTrue(registry.neighbourSets.list(Askers.LGA, now()).stream()
                .noneMatch(one -> one.set().equals("2014-10")));
    }

    @Test
    void who_may_not_bring_files_brings_none() {
        assertThrows(
                Refused.class, () -> registry.files.take(Askers.LGA, "neighbours", HEADINGS + "2014-11,392,1,390,,\n"));
    }

    private static List<String> names(String set, AsAt asAt) {
        return compare("392", set, asAt).neighbours().stream()
                .map(one -> one.authority().name())
                .toList();
    }

    private static ComparisonView compare(String authority, String set, AsAt asAt) {
        return registry.neighbourSets.compare(Askers.LGA, authority, Optional.of(set), asAt);
    }

    private static AsAt now() {
        return registry.on("2022-12-31");
    }

    private static ImportResult take(String text) {
        return registry.files.take(Askers.ANALYST, "neighbours", text).result().orElseThrow();
    }
}
