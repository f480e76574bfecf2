package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class MapTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @ParameterizedTest
    @CsvSource({"2009-04-01, 152", "2019-04-01, 151", "2023-04-01, 153", "2027-04-01, 154"})
    void the_map_holds_whoever_has_the_duty_on_the_day(String day, int count) {
        var map = registry.register.map(Askers.LGA, filter(), registry.on(day));

        assertEquals(count, map.fitting().rows().size());
        assertEquals(List.of(), map.others());
        assertEquals(0, map.withoutCell());
    }

    @Test
    void who_does_not_fit_the_filter_keeps_a_cell() {
        var map = registry.register.map(
                Askers.LGA, filter("region", "London", "overall", "OUTSTANDING"), registry.on("2017-10-13"));

        assertEquals(
                List.of("207", "213"),
                map.fitting().rows().stream()
                        .map(place -> place.authority().dfeNumber().orElseThrow())
                        .toList());
        assertEquals(150, map.others().size());
    }

    @Test
    void who_has_no_role_sees_no_map() {
        var refused = assertThrows(
                Refused.class, () -> registry.register.map(Askers.NOBODY, filter(), registry.on("2017-10-13")));

        assertEquals(new NotAllowed("authority.read"), refused.refusal());
    }

    @Test
    void an_authority_that_is_not_drawn_yet_is_counted() {
        try (var own = RegistryOnTestDatabase.withReferenceData()) {
            own.files.take(
                    Askers.ANALYST,
                    "authorities",
                    "dfe_number,gss_code,name,region,type,from,to,predecessors,change,source\n"
                            + "999,E06000999,Newtown,London,Unitary authority,2025-04-01,,,,An Act\n");

            var map = own.register.map(Askers.LGA, filter(), own.on("2026-11-21"));

            assertEquals(153, map.fitting().rows().size());
            assertEquals(1, map.withoutCell());
        }
    }

    private static RegisterFilter filter(String... pairs) {
        return RegisterFilter.of(
                pairs.length == 0
                        ? new Address(Map.of())
                        : new Address(Map.of(pairs[0], List.of(pairs[1]), pairs[2], List.of(pairs[3]))));
    }
}
