package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.authority.AuthorityView.Standing;

class ReferenceDataTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();
    private final Authorities authorities = registry.authorities;
    private final DeliveryOrganisations organisations = registry.wiring.the(DeliveryOrganisations.class);

    @ParameterizedTest
    @CsvSource({
        "2009-04-01, 152",
        "2017-10-13, 152",
        "2019-03-31, 152",
        "2019-04-01, 151",
        "2021-03-31, 151",
        "2021-04-01, 152",
        "2023-03-31, 152",
        "2023-04-01, 153",
        "2026-11-21, 153",
        "2027-04-01, 154"
    })
    void as_many_authorities_have_the_duty_on_a_day_as_the_law_made(String day, int count) {
        assertEquals(count, authorities.inForce(Askers.LGA, registry.on(day)).size());
    }

    @Test
    void there_are_162_authorities_of_all_times() {
        var all = registry.database.transactions.within(() -> registry.database
                .entities()
                .createQuery("select count(a) from Authority a", Long.class)
                .getSingleResult());

        assertEquals(162, all);
    }

    @Test
    void an_ended_authority_is_never_in_force_after_its_end() {
        for (var number : List.of("820", "835", "836", "837", "875", "909", "928")) {
            var ended = find(number, "2026-11-21");
            var lastDay = LocalDate.parse(ended.form().to().orElseThrow());

            assertEquals(Standing.ENDED, ended.standing(), number);
            assertEquals(Standing.IN_FORCE, find(number, lastDay.toString()).standing(), number);
            for (var days : List.of(1, 365, 4_000)) {
                var day = lastDay.plusDays(days).toString();
                assertFalse(numbersInForce(day).contains(number), number + " on " + day);
                assertEquals(Standing.ENDED, find(number, day).standing(), number + " on " + day);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "370, E08000016, E08000038, 2025-05-01",
        "373, E08000019, E08000039, 2025-05-01",
        "390, E08000020, E08000037, 2013-04-01",
        "929, E06000048, E06000057, 2013-04-01",
        "825, E10000002, E06000060, 2020-04-01",
        "815, E10000023, E06000065, 2023-04-01",
        "933, E10000027, E06000066, 2023-04-01"
    })
    void a_new_code_or_type_under_the_same_number_is_one_authority(
            String number, String oldCode, String newCode, LocalDate since) {
        var before = find(oldCode, since.minusDays(1).toString());
        var after = find(newCode, since.toString());

        assertEquals(before.id(), after.id());
        assertEquals(Optional.of(number), after.dfeNumber());
        assertEquals(Optional.of(oldCode), before.form().gssCode());
        assertEquals(Optional.of(newCode), after.form().gssCode());
        assertEquals(2, after.forms().size());
        assertEquals(List.of(), after.predecessors());
        assertEquals(List.of(), after.successors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"392", "E08000022", "e08000022"})
    void an_authority_is_found_by_its_number_and_by_its_codes(String identifier) {
        assertEquals("North Tyneside", find(identifier, "2017-10-13").form().name());
    }

    @Test
    void several_authorities_are_found_at_once_by_what_each_is_called() {
        var id = find("393", "2017-10-13").id();

        var called = authorities.called(
                Askers.LGA, List.of("392", "e08000020", id, "E99999999", "nowhere"), registry.on("2017-10-13"));

        assertEquals(Set.of("392", "e08000020", id), called.keySet());
        assertEquals("North Tyneside", called.get("392").name());
        assertEquals("Gateshead", called.get("e08000020").name());
        assertEquals("South Tyneside", called.get(id).name());
    }

    @Test
    void an_authority_is_found_by_our_own_id() {
        var id = find("392", "2017-10-13").id();

        assertEquals(Optional.of("392"), find(id, "2017-10-13").dfeNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "E99999999", "nowhere", "' or 1=1 --", ""})
    void an_unknown_authority_is_refused(String identifier) {
        var refused = assertThrows(Refused.class, () -> find(identifier, "2017-10-13"));

        assertEquals(new AuthorityRefusal.UnknownAuthority(identifier), refused.refusal());
    }

    @Test
    void who_has_no_role_reads_nothing() {
        var refused = assertThrows(Refused.class, () -> authorities.inForce(Askers.NOBODY, registry.on("2017-10-13")));

        assertEquals(new NotAllowed("authority.read"), refused.refusal());
    }

    @Test
    void bournemouth_christchurch_and_poole_took_over_from_two_authorities_and_a_part_of_a_third() {
        var merged = find("839", "2019-04-01");

        assertEquals(Set.of("835", "836", "837"), numbers(merged.predecessors()));
        assertEquals(
                Optional.of("Christchurch part"),
                relative(merged.predecessors(), "835").part());
        assertEquals(Optional.empty(), relative(merged.predecessors(), "837").part());
        assertEquals(
                Optional.of("2019-04-01"),
                relative(merged.predecessors(), "837").on());
    }

    @Test
    void the_new_dorset_took_over_from_the_old_one_less_a_part_and_the_old_one_has_two_successors() {
        assertEquals(Set.of("835"), numbers(find("838", "2019-04-01").predecessors()));
        assertEquals(
                Optional.of("less Christchurch"),
                find("838", "2019-04-01").predecessors().getFirst().part());
        assertEquals(Set.of("838", "839"), numbers(find("835", "2019-04-01").successors()));
    }

    @Test
    void both_northamptonshires_took_over_from_the_county() {
        assertEquals(Set.of("928"), numbers(find("940", "2021-04-01").predecessors()));
        assertEquals(Set.of("928"), numbers(find("941", "2021-04-01").predecessors()));
        assertEquals(Set.of("940", "941"), numbers(find("928", "2021-04-01").successors()));
    }

    @Test
    void surrey_has_its_duty_until_its_two_successors_without_number_begin() {
        var surrey = find("936", "2027-03-31");

        assertEquals(
                Set.of("East Surrey", "West Surrey"),
                surrey.successors().stream().map(Relative::name).collect(Collectors.toSet()));
        assertTrue(surrey.successors().stream()
                .allMatch(successor -> successor.on().equals(Optional.of("2027-04-01"))
                        && successor.dfeNumber().isEmpty()));
        assertEquals(Standing.IN_FORCE, surrey.standing());
        assertEquals(Standing.ENDED, find("936", "2027-04-01").standing());
        var east = surrey.successors().getFirst().id();
        assertEquals(Standing.NOT_BEGUN, find(east, "2027-03-31").standing());
        assertEquals(Standing.IN_FORCE, find(east, "2027-04-01").standing());
    }

    @Test
    void a_trust_whose_end_is_not_recorded_is_possible_within_each_life_only() {
        var county = find("928", "2021-01-01").deliverers().getFirst();
        var north = find("940", "2021-04-01").deliverers().getFirst();

        assertEquals("Northamptonshire Children's Trust", county.name());
        assertEquals(county.id(), north.id());
        assertEquals("1 November 2020, end not recorded", county.life());
        assertEquals(Certainty.POSSIBLE, county.onTheDay());
        assertEquals(
                Certainty.CERTAIN,
                find("928", "2020-11-01").deliverers().getFirst().onTheDay());
        assertEquals(
                Certainty.NO, find("928", "2021-04-01").deliverers().getFirst().onTheDay());
        assertEquals("1 April 2021, end not recorded", north.life());
        assertEquals(Certainty.POSSIBLE, north.onTheDay());
        assertEquals(
                Certainty.NO, find("940", "2021-03-31").deliverers().getFirst().onTheDay());
        assertEquals(Set.of("928"), servedBy(county.id(), "2021-03-31"));
        assertEquals(Set.of("940", "941"), servedBy(county.id(), "2021-04-01"));
    }

    @Test
    void a_deliverer_whose_end_is_not_recorded_is_possible_and_never_certain_later() {
        var sunderland = find("394", "2026-01-01").deliverers().getFirst();

        assertEquals(Certainty.POSSIBLE, sunderland.onTheDay());
    }

    private Set<String> servedBy(String organisationId, String day) {
        return organisations.delivering(Askers.LGA, registry.on(day)).stream()
                .filter(delivery -> delivery.deliverer().id().equals(organisationId))
                .flatMap(delivery -> delivery.authority().dfeNumber().stream())
                .collect(Collectors.toSet());
    }

    private AuthorityView find(String identifier, String day) {
        return authorities.find(Askers.LGA, identifier, registry.on(day));
    }

    private Set<String> numbersInForce(String day) {
        return authorities.inForce(Askers.LGA, registry.on(day)).stream()
                .flatMap(authority -> authority.dfeNumber().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(List<Relative> relatives) {
        return relatives.stream()
                .map(relative -> relative.dfeNumber().orElse(relative.name()))
                .collect(Collectors.toSet());
    }

    private static Relative relative(List<Relative> relatives, String number) {
        return relatives.stream()
                .filter(relative -> relative.dfeNumber().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }
}
