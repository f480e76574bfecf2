package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class LanesTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @Test
    void a_lane_says_for_how_long_each_grade_held() {
        var lanes = lanes("392", "2026-11-21");

        var overall = lanes.getFirst();
        assertEquals("Overall effectiveness", overall.name());
        assertTrue(overall.stretches().size() > 1);
        assertEquals(
                overall.stretches().get(1).from(),
                overall.stretches().getFirst().until());
        assertEquals(Optional.empty(), overall.stretches().getLast().until());
    }

    @Test
    void an_end_that_is_not_recorded_leaves_a_stretch_uncertain() {
        var delivered = lanes("394", "2026-01-01").stream()
                .filter(lane -> lane.kind() == TimelineView.Kind.DELIVERER)
                .findFirst()
                .orElseThrow();

        assertFalse(delivered.stretches().getFirst().certain());
    }

    @Test
    void instruments_of_intervention_stand_beside_the_grades() {
        try (var registry = RegistryOnTestDatabase.withReferenceData()) {
            registry.ownFiles.load("interventions", "/demonstration/interventions.csv");

            var timeline = registry.wiring.the(Timelines.class).of(Askers.LGA, "394", registry.on("2026-01-01"));

            var instruments = timeline.lanes().stream()
                    .filter(lane -> lane.kind() == TimelineView.Kind.INTERVENTION)
                    .map(lane -> lane.stretches().getFirst())
                    .toList();
            assertEquals(
                    List.of(
                            new TimelineView.Stretch(
                                    Optional.of(LocalDate.parse("2015-07-20")),
                                    Optional.of(LocalDate.parse("2017-04-03")),
                                    true,
                                    instruments.getFirst().words(),
                                    Optional.empty(),
                                    Optional.empty()),
                            new TimelineView.Stretch(
                                    Optional.of(LocalDate.parse("2017-04-03")),
                                    Optional.empty(),
                                    false,
                                    instruments.getLast().words(),
                                    Optional.empty(),
                                    Optional.empty())),
                    instruments);
            assertEquals(
                    2,
                    timeline.entries().stream()
                            .filter(entry -> entry.kind() == TimelineView.Kind.INTERVENTION)
                            .count());
        }
    }

    @Test
    void a_partner_of_one_programme_and_then_of_the_next_has_a_lane_for_each() {
        try (var registry = RegistryOnTestDatabase.withReferenceData()) {
            registry.ownFiles.load("partners", "/demonstration/partners.csv");

            var timeline = registry.timelines.of(Askers.LGA, "392", registry.on("2026-01-01"));

            var lanes = timeline.lanes().stream()
                    .filter(lane -> lane.kind() == TimelineView.Kind.DESIGNATION)
                    .toList();
            assertEquals(
                    List.of("Partner in Practice", "Sector-led partner"),
                    lanes.stream().map(TimelineView.Lane::name).toList());
            assertEquals(
                    new TimelineView.Stretch(
                            Optional.of(LocalDate.parse("2018-12-01")),
                            Optional.of(LocalDate.parse("2022-01-01")),
                            true,
                            "PiP-2, December 2018, to 2021",
                            Optional.empty(),
                            Optional.empty()),
                    lanes.getFirst().stretches().getFirst());
            assertFalse(lanes.getLast().stretches().getFirst().certain(), "an end that is not recorded");
            assertEquals(
                    2,
                    timeline.entries().stream()
                            .filter(entry -> entry.kind() == TimelineView.Kind.DESIGNATION)
                            .count());
        }
    }

    @Test
    void nothing_of_an_authority_goes_on_after_it() {
        var lanes = lanes("837", "2026-11-21");

        assertEquals(
                List.of("After: Bournemouth, Christchurch and Poole"),
                lanes.stream()
                        .filter(lane -> lane.stretches().getLast().until().isEmpty())
                        .map(TimelineView.Lane::name)
                        .toList());
    }

    private List<TimelineView.Lane> lanes(String authority, String day) {
        return registry.wiring
                .the(Timelines.class)
                .of(Askers.LGA, authority, registry.on(day))
                .lanes();
    }
}
