package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class AuthorityFilesTest {
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void each_version_of_our_own_files_is_loaded_once() {
        var length = registry.database.changes.length();

        registry.ownFiles.load("authorities", "/reference/authorities.csv");
        registry.ownFiles.load("deliverers", "/demonstration/deliverers.csv");

        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void the_reference_data_brought_in_again_by_a_person_is_the_same_and_changes_nothing() {
        var length = registry.database.changes.length();

        var authorities = take("authorities", text("/reference/authorities.csv"));
        var deliverers = take("deliverers", text("/demonstration/deliverers.csv"));

        assertEquals(authorities.read(), authorities.same());
        assertEquals(169, authorities.read());
        assertEquals(deliverers.read(), deliverers.same());
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void a_form_that_overlaps_another_of_the_same_authority_is_refused() {
        var result = take(
                "authorities",
                "dfe_number,gss_code,name,region,type,from,to\n"
                        + "392,E08000099,North Tyneside,North East,Metropolitan district,2015-04-01,\n");

        assertFalse(result.applied());
        assertEquals("valid_from", result.refusals().getFirst().column());
        assertTrue(result.refusals().getFirst().why().contains("overlaps another form of the same authority"));
    }

    @Test
    void a_list_of_who_has_the_duty_today_says_nothing_against_an_end_that_is_still_to_come() {
        var surrey = "dfe_number,gss_code,name,region,type,from,to\n936,E10000030,Surrey,South East,County,,\n";

        var result = take("authorities", surrey);

        assertEquals(1, result.same());
    }

    @Test
    void what_a_cell_may_hold_is_said_for_each_that_is_wrong() {
        var result = take(
                "authorities",
                "dfe_number,gss_code,name,region,type,from,to\n39x,E1,,Far North,Borough,2019-02-30,2018\n");

        assertEquals(
                List.of("dfe_number", "name", "region", "type", "valid_from", "gss_code").stream()
                        .sorted()
                        .toList(),
                result.refusals().stream().map(RowRefusal::column).sorted().toList());
    }

    @Test
    void a_row_that_stands_twice_in_a_file_is_refused() {
        var row = "203,E09000011,Greenwich,London,London borough,,\n";

        var result = take("authorities", "dfe_number,gss_code,name,region,type,from,to\n" + row + row);

        assertEquals(1, result.refused());
        assertEquals(3, result.refusals().getFirst().row());
    }

    @Test
    void rows_that_contradict_each_other_about_one_form_are_refused_and_one_that_only_lacks_the_code_is_the_same() {
        var headings = "dfe_number,gss_code,name,region,type,from,to,source\n";
        var before = "997,,Oldshire,London,London borough,,2009-03-31,from memory\n";
        var coded = "997,E09999997,Oldshire,London,London borough,,2009-03-31,a list\n";

        var otherCode = take("authorities", headings + coded + coded.replace("E09999997", "E09999996"));
        var otherName = take("authorities", headings + before + coded.replace("Oldshire", "Newshire"));
        var again = take("authorities", headings + before + coded + before);
        var both = take("authorities", headings + coded + before);

        for (var twin : List.of(otherCode, otherName)) {
            assertEquals(
                    "the same stands in row 2 already",
                    twin.refusals().getFirst().why());
        }
        assertEquals(1, again.refused());
        assertTrue(both.applied());
        assertEquals(1, both.added());
        assertEquals(1, both.same());
    }

    @Test
    void an_authority_without_a_number_is_known_by_its_name_also_where_another_clock_is_ahead() {
        var file = "dfe_number,gss_code,name,region,type,from,to\n,,Tomorrowshire,London,London borough,2030-04-01,\n";

        var first = take("authorities", file);
        var again = take("authorities", file);

        assertEquals(1, first.added());
        assertEquals(1, again.same());
    }

    @Test
    void an_end_before_the_beginning_is_refused_by_its_column() {
        var result = take(
                "authorities",
                "dfe_number,gss_code,name,region,type,from,to\n"
                        + "999,,Nowhere,London,London borough,2020-04-01,2019-03-31\n");

        assertEquals("valid_to", result.refusals().getFirst().column());
    }

    @Test
    void a_correction_keeps_what_was_said_before_for_whoever_asks_by_the_earlier_instant() {
        var before = registry.on("2017-10-13");

        take(
                "authorities",
                "dfe_number,gss_code,name,region,type,from,to\n"
                        + "206,E09000019,Islington Council,London,London borough,,\n");

        assertEquals("Islington", nameOf("206", before));
        assertEquals("Islington Council", nameOf("206", registry.on("2017-10-13")));
    }

    @Test
    void a_name_learned_later_is_not_told_to_whoever_asks_by_an_earlier_instant() {
        var before = registry.on("2017-10-13");

        take(
                "judgements",
                "dfe_number,name,framework,published,overall,leaders,help_and_protection,in_care\n"
                        + "210,Southwark on Thames,SIF,2017-01-13,good,good,good,good\n");

        assertEquals(
                List.of(), registry.authorities.find(Askers.LGA, "210", before).otherNames());
        assertEquals(
                List.of("Southwark on Thames"),
                registry.authorities
                        .find(Askers.LGA, "210", registry.on("2017-10-13"))
                        .otherNames());
    }

    @Test
    void a_code_that_was_corrected_finds_nobody_from_then_on_and_the_new_one_nobody_before() {
        take("authorities", code("E09999998"));
        var between = registry.on("2026-11-21");
        take("authorities", code("E09999999"));
        var after = registry.on("2026-11-21");

        assertEquals("Wrongcoded", nameOf("E09999998", between));
        assertThrows(Refused.class, () -> nameOf("E09999999", between));
        assertEquals("Wrongcoded", nameOf("E09999999", after));
        assertThrows(Refused.class, () -> nameOf("E09999998", after));
    }

    private static String code(String code) {
        return "dfe_number,gss_code,name,region,type,from,to,predecessors,change,source\n" + "999," + code
                + ",Wrongcoded,London,London borough,,,,,made up for a test\n";
    }

    @Test
    void joint_codes_are_clipped_to_each_life_and_an_authority_outside_the_time_is_warned_about() {
        var result =
                take("deliverers", "organisation,dfe_numbers,start,end\nShire Trust,\"928;940;941\",2018-05,2020-06\n");

        assertTrue(result.applied());
        assertEquals(2, result.warnings().size());
        assertTrue(result.warnings().getFirst().words().contains("North Northamptonshire (940) did not exist"));
        assertEquals(
                "May 2018, to June 2020",
                registry.authorities.find(Askers.LGA, "928", registry.on("2021-03-31")).deliverers().stream()
                        .filter(deliverer -> deliverer.name().equals("Shire Trust"))
                        .findFirst()
                        .orElseThrow()
                        .life());
    }

    @Test
    void a_joint_code_with_a_number_nobody_knows_is_refused_by_that_number() {
        var result = take("deliverers", "organisation,dfe_numbers,start,end\nSome Trust,\"392;001\",2018-05,\n");

        assertEquals("001", result.refusals().getFirst().value());
        assertFalse(result.applied());
    }

    @Test
    void a_day_from_memory_is_taken_for_its_month() {
        take(
                "deliverers",
                "organisation,dfe_numbers,start,end,confidence\nMemory Trust,392,2018-05-17,,day from memory\n");

        assertEquals(
                "May 2018, end not recorded",
                registry.authorities
                        .find(Askers.LGA, "392", registry.on("2019-01-01"))
                        .deliverers()
                        .getFirst()
                        .life());
    }

    @Test
    void a_correction_without_a_code_a_source_or_an_end_keeps_those_that_stand() {
        var headings = "dfe_number,gss_code,name,region,type,from,to";
        take(
                "authorities",
                headings + ",source\n998,E10999999,Shire,South East,County,2010-04-01,2028-03-31,an order\n");

        var result = take("authorities", headings + "\n998,,Shire County,South East,County,2010-04-01,\n");

        var form = registry.authorities
                .find(Askers.LGA, "998", registry.on("2026-11-21"))
                .form();
        assertEquals(1, result.changed());
        assertEquals("Shire County", form.name());
        assertEquals(Optional.of("E10999999"), form.gssCode());
        assertEquals("an order", form.source());
        assertEquals("1 April 2010, to 31 March 2028", form.life());
    }

    @Test
    void a_file_without_a_column_for_the_basis_or_the_source_of_a_delivery_keeps_them() {
        take(
                "deliverers",
                "organisation,dfe_numbers,start,end,basis,source\nBasic Trust,391,2018-05,,direction,a paper\n");

        var same = take("deliverers", "organisation,dfe_numbers,start,end\nBasic Trust,391,2018-05,\n");
        var ended = take("deliverers", "organisation,dfe_numbers,start,end\nBasic Trust,391,2018-05,2020-06\n");
        var blank = take("deliverers", "organisation,dfe_numbers,start,end,basis\nBasic Trust,391,2018-05,2020-06,\n");

        assertEquals(1, same.same());
        assertEquals(1, ended.changed());
        assertEquals(1, blank.changed());
        var deliverer = registry.authorities
                .find(Askers.LGA, "391", registry.on("2019-01-01"))
                .deliverers()
                .getFirst();
        assertEquals("not stated", deliverer.basis());
        assertEquals("a paper", deliverer.source());
    }

    @Test
    void the_same_organisation_twice_for_one_authority_is_refused_also_where_one_row_is_joint() {
        var result = take(
                "deliverers",
                "organisation,dfe_numbers,start,end\nTwice Trust,\"314;318\",2018-05,\nTWICE TRUST,318,2019-05,\n");

        assertEquals(
                "the same stands in row 2 already", result.refusals().getFirst().why());
    }

    @Test
    void what_files_ask_of_the_database_does_not_grow_with_their_rows() {
        for (var kind : List.of("authorities", "deliverers")) {
            var few = asked(kind, 3);
            var many = asked(kind, 190);

            assertTrue(few.size() > 2, few.toString());
            assertEquals(few.size(), many.size(), kind);
            assertTrue(many.stream()
                    .allMatch(sql -> sql.stripLeading().toLowerCase().startsWith("select")));
        }
    }

    private static List<String> asked(String kind, int rows) {
        var file = kind.equals("authorities")
                ? "dfe_number,gss_code,name,region,type,from,to,predecessors\n"
                        + IntStream.range(0, rows)
                                .mapToObj(row -> "%03d,,New %d,London,London borough,2030-04-01,,%03d\n"
                                        .formatted(row, row, 201 + row % 9))
                                .collect(Collectors.joining())
                : "organisation,dfe_numbers,start,end\n"
                        + IntStream.range(0, rows)
                                .mapToObj(row -> "Trust " + row + ",\"301;302\",2018-05,\n")
                                .collect(Collectors.joining());
        return registry.database.statementsOf(() -> registry.files.tryOut(Askers.ANALYST, kind, file)).stream()
                .filter(sql -> sql.toLowerCase().contains("registry.") || sql.contains("kernel.change_"))
                .toList();
    }

    private static String nameOf(String number, AsAt asAt) {
        return registry.authorities.find(Askers.LGA, number, asAt).form().name();
    }

    private static ImportResult take(String kind, String text) {
        return registry.files.take(Askers.ANALYST, kind, text).result().orElseThrow();
    }

    private static String text(String path) {
        try (var resource = AuthorityFilesTest.class.getResourceAsStream(path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
