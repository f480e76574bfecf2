package uk.gov.education.improvement.web.pages.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;
import uk.gov.education.improvement.registry.register.TimelineView.Lane;
import uk.gov.education.improvement.registry.register.TimelineView.Stretch;
import uk.gov.education.improvement.web.door.LookingFrom;

class DrawnTimelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AsAt NOW = new AsAt(TODAY, TODAY, Instant.parse("2026-11-20T09:00:00Z"));

    @Test
    void months_and_names_keep_their_capitals_in_the_sentence() {
        var notice = lane("Improvement notice", Kind.INTERVENTION, "December 2018 until September 2021");
        var predecessor = lane("Before: Northamptonshire", Kind.LINEAGE, "Northamptonshire");

        var drawn = drawn(notice, predecessor);

        assertEquals(
                "From 2018 to 2026: no graded judgement is recorded. Improvement notice (December 2018 until September"
                        + " 2021). Before: Northamptonshire (Northamptonshire).",
                drawn.chart().sentence());
    }

    @Test
    void a_grade_says_when_it_was_published_as_precisely_as_the_source() {
        var judged = new Lane(
                "Overall effectiveness",
                Kind.JUDGEMENT,
                List.of(new Stretch(
                        Optional.of(LocalDate.of(2019, 12, 31)),
                        Optional.empty(),
                        true,
                        "Inadequate",
                        Optional.of(Grade.INADEQUATE),
                        Optional.of("2019"))));

        var drawn = drawn(judged);

        assertEquals(
                "From 2019 to 2026: overall effectiveness was inadequate from 2019.",
                drawn.chart().sentence());
    }

    private static Lane lane(String name, Kind kind, String words) {
        return new Lane(
                name,
                kind,
                List.of(new Stretch(
                        Optional.of(LocalDate.of(2018, 12, 1)),
                        Optional.empty(),
                        true,
                        words,
                        Optional.empty(),
                        Optional.empty())));
    }

    private static DrawnTimeline drawn(Lane... lanes) {
        return DrawnTimeline.of(
                new TimelineView("1", NOW, List.of(), List.of(lanes)),
                new LookingFrom(NOW, TODAY, "/authorities/1", new Address(Map.of())));
    }
}
