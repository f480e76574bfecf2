package uk.gov.education.improvement.registry.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonView.PartCount;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/** What another rule would change; the oracles are those of the judgements restated in the demonstration's data. */
class RuleComparisonTest {
    private static final Optional<String> STRICT = Optional.of("2017-10");
    private static final Optional<String> OVERALL = Optional.of("overall-alone");

    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @Test
    void by_the_overall_grade_alone_three_would_gain_in_october_2017_and_none_would_lose() {
        var view = compare(STRICT, OVERALL, 200);

        assertEquals(152, view.authorities());
        assertEquals(16, view.eligible());
        assertEquals(19, view.eligibleInstead());
        assertEquals(
                Map.of(
                        Difference.GAINS, 3L,
                        Difference.LOSES, 0L,
                        Difference.BOTH, 16L,
                        Difference.NEITHER, 11L,
                        Difference.NOT_KNOWN, 122L),
                view.counts());
    }

    @Test
    void who_gains_comes_first_with_every_part_that_kept_it_out() {
        var rows = compare(STRICT, OVERALL, 200).page().rows();

        assertEquals(
                Map.of(
                        "East Sussex", List.of(Part.CARE_LEAVERS),
                        "Hertfordshire", List.of(Part.HELP_AND_PROTECTION),
                        "Wigan", List.of(Part.HELP_AND_PROTECTION)),
                rows.stream()
                        .limit(3)
                        .collect(Collectors.toMap(
                                row -> row.authority().name(),
                                row -> row.deciding().stream()
                                        .map(PartView::part)
                                        .toList())));
        assertTrue(
                rows.stream().skip(3).limit(27).allMatch(row -> row.deciding().isEmpty()));
        assertEquals(
                rows.stream().map(ComparedView::difference).sorted().toList(),
                rows.stream().map(ComparedView::difference).toList());
    }

    @Test
    void each_part_says_how_many_it_decides_and_how_many_by_itself() {
        var gained = compare(STRICT, OVERALL, 1).parts();
        var lost = compare(OVERALL, STRICT, 1).parts();

        assertEquals(
                List.of(new PartCount(Part.HELP_AND_PROTECTION, 2, 0, 2), new PartCount(Part.CARE_LEAVERS, 1, 0, 1)),
                gained);
        assertEquals(
                List.of(new PartCount(Part.HELP_AND_PROTECTION, 0, 2, 2), new PartCount(Part.CARE_LEAVERS, 0, 1, 1)),
                lost);
    }

    @Test
    void the_other_way_round_who_gained_loses() {
        var there = compare(STRICT, OVERALL, 200);
        var back = compare(OVERALL, STRICT, 200);

        assertEquals(there.counts().get(Difference.GAINS), back.counts().get(Difference.LOSES));
        assertEquals(
                there.page().rows().stream()
                        .limit(3)
                        .map(ComparedView::authority)
                        .toList(),
                back.page().rows().stream()
                        .limit(3)
                        .map(ComparedView::authority)
                        .toList());
    }

    @Test
    void a_rule_compared_with_itself_changes_nothing() {
        var view = compare(STRICT, STRICT, 1);

        assertEquals(0, view.counts().get(Difference.GAINS) + view.counts().get(Difference.LOSES));
        assertEquals(List.of(), view.parts());
    }

    @Test
    void unless_said_the_usual_rule_is_compared_with_the_other_there_is() {
        var usual = compare(Optional.empty(), Optional.empty(), 1);
        var other = compare(OVERALL, Optional.empty(), 1);

        assertEquals("2017-10", usual.rule().version());
        assertEquals("overall-alone", usual.instead().version());
        assertEquals("2017-10", other.instead().version());
    }

    @Test
    void the_pages_hold_every_authority_once() {
        var ids = new ArrayList<String>();
        var next = Optional.<Cursor>empty();

        do {
            var page = registry.eligibility
                    .compare(
                            Askers.LGA,
                            new RuleComparisonFilter(STRICT, OVERALL, List.of(), List.of(), next, 40),
                            registry.on("2017-10-13"))
                    .page();
            page.rows().forEach(row -> ids.add(row.authority().id()));
            next = page.next();
        } while (next.isPresent());

        assertEquals(152, ids.size());
        assertEquals(152, ids.stream().distinct().count());
    }

    /** Whoever is not known by one rule neither gains nor loses. */
    @ParameterizedTest
    @CsvSource({
        "ELIGIBLE, ELIGIBLE, BOTH",
        "ELIGIBLE, PART_FAILS, LOSES",
        "OVERALL_BELOW, ELIGIBLE, GAINS",
        "PART_FAILS, OVERALL_BELOW, NEITHER",
        "NOT_KNOWN, ELIGIBLE, NOT_KNOWN",
        "ELIGIBLE, NOT_RECORDED, NOT_KNOWN",
        "NOT_RECORDED, NOT_RECORDED, NOT_KNOWN"
    })
    void what_is_not_known_is_neither_gain_nor_loss(Verdict rule, Verdict instead, Difference difference) {
        assertEquals(difference, Difference.between(rule, instead));
    }

    @Test
    void every_two_verdicts_have_a_difference_and_the_way_back_is_its_opposite() {
        var opposite = Map.of(Difference.GAINS, Difference.LOSES, Difference.LOSES, Difference.GAINS);

        for (var rule : Verdict.values()) {
            for (var instead : Verdict.values()) {
                var there = Difference.between(rule, instead);
                assertEquals(opposite.getOrDefault(there, there), Difference.between(instead, rule));
            }
        }
        assertEquals(
                5,
                Arrays.stream(Difference.values())
                        .map(Difference::label)
                        .distinct()
                        .count());
    }

    @Test
    void a_rule_that_is_not_there_is_refused() {
        var refused = assertThrows(Refused.class, () -> compare(STRICT, Optional.of("2099-13"), 1));

        assertEquals(Kind.UNKNOWN, refused.refusal().kind());
    }

    @Test
    void who_may_not_read_eligibility_may_not_compare() {
        var filter = new RuleComparisonFilter(STRICT, OVERALL, List.of(), List.of(), Optional.empty(), 1);

        var refused = assertThrows(
                Refused.class, () -> registry.eligibility.compare(Askers.NOBODY, filter, registry.on("2017-10-13")));

        assertEquals(Kind.NOT_ALLOWED, refused.refusal().kind());
    }

    private RuleComparisonView compare(Optional<String> rule, Optional<String> instead, int size) {
        return registry.eligibility.compare(
                Askers.LGA,
                new RuleComparisonFilter(rule, instead, List.of(), List.of(), Optional.empty(), size),
                registry.on("2017-10-13"));
    }
}
