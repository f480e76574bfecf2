package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.RowRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class JudgementsFileTest {
    private static final String HEADINGS =
            "dfe_number,name,framework,published,overall,leaders,help_and_protection,in_care,care_leavers\n";
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void the_demonstrations_judgements_brought_in_again_are_the_same_and_change_nothing() {
        var length = registry.database.changes.length();

        var result = take(text("/demonstration/judgements.csv"));

        assertEquals(72, result.read());
        assertEquals(72, result.same());
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void a_row_that_differs_becomes_a_correction_and_the_earlier_reading_is_kept() {
        take(HEADINGS + "203,,SIF,2016-05-05,good,good,good,good,good\n");

        var result = take(HEADINGS + "203,,SIF,2016-05-05,good,good,inadequate,good,good\n");

        assertEquals(1, result.changed());
        var id = registry.authorities
                .find(Askers.LGA, "203", registry.on("2017-10-13"))
                .id();
        var standing = registry.inspections.ofAuthority(Askers.LGA, id, registry.on("2017-10-13"));
        assertEquals(1, standing.size());
        assertEquals(
                2,
                registry.inspections
                        .readings(Askers.LGA, standing.getFirst().id(), registry.on("2017-10-13"))
                        .size());
    }

    @Test
    void the_number_decides_and_a_name_that_differs_is_an_alias_and_a_warning_once() {
        var first = take(HEADINGS + "208,Lambeth Walk,SIF,2015-05-05,good,good,good,good,good\n");
        var second = take(HEADINGS + "208,Lambeth Walk,SIF,2015-05-06,good,good,good,good,good\n");

        assertTrue(first.applied());
        assertTrue(
                first.warnings().getFirst().words().contains("“Lambeth Walk” is not a name we had for Lambeth (208)"));
        assertEquals(List.of(), second.warnings());
    }

    @Test
    void the_same_report_twice_in_a_file_is_refused_by_the_row_where_it_stands_already() {
        var row = "209,,SIF,2015-05-05,good,good,good,good,good\n";

        var result = take(HEADINGS + row + row);

        assertEquals(
                "the same report stands in row 2 already",
                result.refusals().getFirst().why());
        assertEquals(3, result.refusals().getFirst().row());
        assertFalse(result.applied());
    }

    @Test
    void an_authority_nobody_knows_a_future_day_and_a_grade_of_no_part_are_refused_by_their_columns() {
        var result = take(HEADINGS
                + "001,,SIF,2015-05-05,good,good,good,good,good\n"
                + "209,,SIF,2026-11-22,good,good,good,good,good\n"
                + "209,,ILACS,2019-05-05,good,good,good,good,good\n"
                + "209,,SIF,2015-05-05,fine,good,good,good,good\n"
                + "209,,OFSTED,2015-05-05,good,good,good,good,good\n");

        // what is wrong with single cells is found before what contradicts the world
        assertEquals(
                List.of("care_leavers", "overall", "framework", "dfe_number", "published"),
                result.refusals().stream().map(RowRefusal::column).toList());
        assertEquals(5, result.refused());
    }

    @Test
    void a_dry_run_of_judgements_changes_nothing_not_even_a_name() {
        var length = registry.database.changes.length();

        var tried = registry.files
                .tryOut(Askers.ANALYST, "judgements", HEADINGS + "211,Tower,SIF,2015-05-05,good,good,good,good,good\n")
                .result()
                .orElseThrow();

        assertEquals(1, tried.added());
        assertEquals(1, tried.warnings().size());
        assertEquals(length, registry.database.changes.length());
        assertEquals(
                List.of(),
                registry.authorities
                        .find(Askers.LGA, "211", registry.on("2017-10-13"))
                        .otherNames());
    }

    private static ImportResult take(String text) {
        return registry.files.take(Askers.ANALYST, "judgements", text).result().orElseThrow();
    }

    private static String text(String path) {
        try (var resource = JudgementsFileTest.class.getResourceAsStream(path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
