package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.Grade;

class RegisterTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @ParameterizedTest
    @CsvSource({
        "Nth Tyneside, North Tyneside",
        "north tyneside, North Tyneside",
        "Tyneside North, North Tyneside",
        "'  NORTH   TYNESIDE ', North Tyneside",
        "392, North Tyneside",
        "E08000022, North Tyneside",
        "BCP, 'Bournemouth, Christchurch and Poole'",
        "Bournemouth, 'Bournemouth, Christchurch and Poole'",
        "Hull, 'Kingston upon Hull, City of'",
        "Saint Helens, St. Helens",
        "St Helens, St. Helens",
        "E08000020, Gateshead",
        "e08000020, Gateshead",
        "E08000016, Barnsley",
        "Hants, Hampshire",
        "Stoke-on-Trent, Stoke-on-Trent"
    })
    void an_authority_is_found_however_it_is_called(String search, String name) {
        var names = names(search, "2026-11-21");

        assertTrue(
                names.stream().anyMatch(found -> found.replace(".", "").equals(name.replace(".", ""))),
                names.toString());
        assertTrue(names.size() <= 2, names.toString());
    }

    @Test
    void a_search_shows_an_ended_authority_apart_with_its_successor() {
        var view = list(filter("Bournemouth"), "2026-11-21");

        assertEquals(
                List.of("Bournemouth, Christchurch and Poole"),
                view.page().rows().stream().map(RegisterRow::name).toList());
        assertEquals(1, view.page().total());
        var ended = view.others().getFirst();
        assertEquals("Bournemouth", ended.form().name());
        assertEquals(Optional.of("837"), ended.dfeNumber());
        assertEquals(
                "Bournemouth, Christchurch and Poole",
                ended.successors().getFirst().name());
    }

    @Test
    void before_the_merger_bournemouth_stands_in_the_list_and_the_merged_one_apart() {
        var view = list(filter("Bournemouth"), "2019-03-31");

        assertEquals(
                List.of("Bournemouth"),
                view.page().rows().stream().map(RegisterRow::name).toList());
        assertEquals("839", view.others().getFirst().dfeNumber().orElseThrow());
    }

    /** Ealing was good until its report of 19 December 2019. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-18, 2026-11-21, GOOD",
        "2019-12-19, 2019-12-18, GOOD",
        "2019-12-19, 2019-12-19, REQUIRES_IMPROVEMENT"
    })
    void the_latest_overall_grade_is_in_force_on_the_day_and_known_by_the_day_of_knowledge(
            LocalDate day, LocalDate publishedBy, Grade overall) {
        var filter = new RegisterFilter(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(overall),
                List.of(),
                RegisterOrder.NAME,
                Optional.empty(),
                200);

        var view = registry.register.list(Askers.LGA, filter, new AsAt(day, publishedBy, registry.now()));

        assertTrue(view.page().rows().stream().anyMatch(row -> row.name().equals("Ealing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "...", "' or 1=1 --x"})
    void a_search_of_nothing_but_signs_or_with_wildcards_does_not_find_everything(String search) {
        assertEquals(0, list(filter(search), "2026-11-21").page().total());
    }

    @ParameterizedTest
    @EnumSource(RegisterOrder.class)
    void the_pages_together_are_all_authorities_of_the_day_once_each_in_any_order(RegisterOrder order) {
        var seen = new ArrayList<String>();
        var after = Optional.<Cursor>empty();

        do {
            var page = list(
                            new RegisterFilter(
                                    Optional.empty(), List.of(), List.of(), List.of(), List.of(), order, after, 20),
                            "2017-10-13")
                    .page();
            assertEquals(152, page.total());
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(152, seen.size());
        assertEquals(152, seen.stream().distinct().count());
    }

    @Test
    void filters_leave_what_they_name() {
        var northEast = list(address("region", "North East"), "2023-04-01");
        var counties = list(address("type", "County", "size", "100"), "2017-10-13");
        var outstanding = list(address("overall", "OUTSTANDING", "size", "100"), "2017-10-13");

        assertEquals(12, northEast.page().total());
        assertTrue(northEast.page().rows().stream().allMatch(row -> row.region() == Region.NORTH_EAST));
        assertTrue(counties.page().rows().stream().allMatch(row -> row.type() == AuthorityType.COUNTY));
        assertEquals(
                List.of("207", "213", "813"),
                outstanding.page().rows().stream()
                        .map(row -> row.dfeNumber().orElseThrow())
                        .sorted()
                        .toList());
        assertTrue(outstanding.page().rows().stream()
                .allMatch(row ->
                        row.latest().orElseThrow().parts().getFirst().grade().equals(Optional.of(Grade.OUTSTANDING))));
    }

    @Test
    void filters_and_a_search_leave_what_fits_them_all() {
        var view = list(address("q", "tyneside", "region", "North East", "overall", "GOOD"), "2017-10-13");

        assertEquals(
                List.of("North Tyneside"),
                view.page().rows().stream().map(RegisterRow::name).toList());
        assertEquals(1, view.page().total());
    }

    @Test
    void the_nine_regions_have_the_members_the_alliances_count() {
        var members = Map.of(
                Region.EAST_MIDLANDS, 10,
                Region.EAST_OF_ENGLAND, 11,
                Region.LONDON, 33,
                Region.NORTH_EAST, 12,
                Region.NORTH_WEST, 24,
                Region.SOUTH_EAST, 19,
                Region.SOUTH_WEST, 15,
                Region.WEST_MIDLANDS, 14,
                Region.YORKSHIRE_AND_THE_HUMBER, 15);

        var counted = registry.authorities.inForce(Askers.LGA, registry.on("2023-04-01")).stream()
                .collect(Collectors.groupingBy(authority -> authority.region(), Collectors.summingInt(authority -> 1)));

        assertEquals(members, counted);
    }

    @Test
    void the_latest_judgement_of_a_row_is_that_published_by_the_day() {
        var before = list(filter("392"), "2020-04-14").page().rows().getFirst();
        var after = list(filter("392"), "2020-04-15").page().rows().getFirst();

        assertEquals("2017-06-13", before.latest().orElseThrow().published());
        assertEquals("2020-04-15", after.latest().orElseThrow().published());
    }

    @Test
    void a_judgement_whose_date_does_not_say_whether_it_was_published_by_the_day_stands_apart() {
        try (var own = RegistryOnTestDatabase.withDemonstrationData()) {
            own.files.take(
                    Askers.ANALYST,
                    "judgements",
                    "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                            + "392,ILACS,2018,outstanding,outstanding,outstanding,outstanding\n");

            var row = own.register
                    .list(Askers.LGA, filter("392"), own.on("2018-06-30"))
                    .page()
                    .rows()
                    .getFirst();
            var outstanding =
                    own.register.list(Askers.LGA, address("overall", "OUTSTANDING", "q", "392"), own.on("2018-06-30"));
            var known = own.register
                    .list(Askers.LGA, filter("392"), own.on("2018-12-31"))
                    .page()
                    .rows()
                    .getFirst();

            assertEquals("2017-06-13", row.latest().orElseThrow().published());
            assertEquals("2018", row.possible().orElseThrow().published());
            assertEquals(0, outstanding.page().total());
            assertEquals("2018", known.latest().orElseThrow().published());
            assertEquals(Optional.empty(), known.possible());
        }
    }

    @Test
    void an_authority_without_a_judgement_says_so_by_having_none() {
        assertTrue(list(filter("203"), "2026-11-21")
                .page()
                .rows()
                .getFirst()
                .latest()
                .isEmpty());
    }

    @Test
    void wrong_filters_are_refused_all_at_once() {
        var address = new Address(Map.of(
                "region", List.of("Far North"),
                "type", List.of("Village"),
                "overall", List.of("FINE"),
                "size", List.of("1000"),
                "after", List.of("garbage")));

        RegisterFilter.of(address);
        var refused = assertThrows(Refused.class, address::refuseIfFaulty);

        assertEquals(
                List.of("after", "overall", "region", "size", "type"),
                refused.refusal().faults().stream().map(Fault::field).sorted().toList());
    }

    @Test
    void a_cursor_made_of_our_own_shape_and_nonsense_does_no_harm() {
        var nonsense = new RegisterFilter(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RegisterOrder.NAME,
                Optional.of(Cursor.after("zzz", "' or 1=1")),
                10);

        assertEquals(List.of(), list(nonsense, "2017-10-13").page().rows());
    }

    @Test
    void whoever_asks_for_a_later_day_sees_no_authority_that_has_ended() {
        assertFalse(names("Cumbria", "2023-04-01").contains("Cumbria"));
        assertTrue(names("Cumbria", "2023-03-31").contains("Cumbria"));
    }

    private List<String> names(String search, String day) {
        return list(filter(search), day).page().rows().stream()
                .map(RegisterRow::name)
                .toList();
    }

    private RegisterView list(RegisterFilter filter, String day) {
        return registry.register.list(Askers.LGA, filter, registry.on(day));
    }

    private static RegisterFilter filter(String search) {
        return new RegisterFilter(
                Optional.of(search),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RegisterOrder.NAME,
                Optional.empty(),
                25);
    }

    private static RegisterFilter address(String... pairs) {
        var parameters = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], List.of(pairs[i + 1]));
        }
        var address = new Address(parameters);
        var filter = RegisterFilter.of(address);
        address.refuseIfFaulty();
        return filter;
    }
}
