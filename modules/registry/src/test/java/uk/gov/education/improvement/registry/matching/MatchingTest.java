package uk.gov.education.improvement.registry.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Cell;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.GradedReport;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.partner.PartnerStanding;

/** Who is ranked for a need, in which order and why, and who is left out by which rule. All authorities are made up. */
class MatchingTest {
    private static final Map<SoftRule, Integer> WEIGHTS = Map.of(
            SoftRule.STRENGTH,
            40,
            SoftRule.DAYS,
            20,
            SoftRule.NEARNESS,
            20,
            SoftRule.LIKENESS,
            10,
            SoftRule.PAST_WORK,
            10);

    private static final Wanted WANTED = new Wanted(
            authority("recipient", Region.NORTH_EAST),
            List.of(
                    new Wanted.Topic("neglect", "Neglect", Optional.of(Part.HELP_AND_PROTECTION)),
                    new Wanted.Topic("leaders", "Leadership", Optional.of(Part.LEADERS))),
            Set.of("a-trust"),
            Optional.of(new Cell(5, 5)),
            Optional.of("April 2021"));

    @Test
    void a_provider_is_as_strong_as_its_weakest_member_on_any_part_that_the_themes_concern() {
        var strong = of("strong", member("strong", Grade.OUTSTANDING, Grade.OUTSTANDING));
        var uneven = of(
                "uneven",
                member("first", Grade.OUTSTANDING, Grade.OUTSTANDING),
                member("second", Grade.OUTSTANDING, Grade.GOOD));

        var matching = matching(uneven, strong);

        assertEquals(List.of("strong", "uneven"), keys(matching));
        var reason = reason(matching.ranked().get(1), SoftRule.STRENGTH);
        assertEquals(75, reason.percent());
        assertEquals("second: Good for impact of leaders (report of 1 March 2022)", reason.words());
    }

    @Test
    void what_is_not_recorded_counts_half_and_says_so() {
        var unknown = of(
                "unknown",
                new Candidate.Member(
                        authority("unknown", Region.LONDON),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        OptionalInt.empty()));

        var reasons = matching(unknown).ranked().getFirst();

        assertEquals(
                List.of(
                        "50 unknown: no grade is recorded for help and protection",
                        "50 Its days are not limited here",
                        "50 Not drawn on the map",
                        "0 Not one of its statistical neighbours (set of April 2021)",
                        "50 No earlier support is recorded here"),
                reasons.reasons().stream()
                        .map(one -> one.percent() + " " + one.words())
                        .toList());
        assertEquals("45.00", reasons.shown());
    }

    @Test
    void the_same_region_is_nearest_and_then_who_is_fewer_hexagons_apart() {
        var here = near("here", Region.NORTH_EAST, new Cell(0, 0));
        var beside = near("beside", Region.LONDON, new Cell(6, 5));
        var far = near("far", Region.LONDON, new Cell(25, 5));

        var matching = matching(far, beside, here);

        assertEquals(List.of("here", "beside", "far"), keys(matching));
        assertEquals(
                List.of(
                        "here is in the same region",
                        "In another region, next to it",
                        "In another region, 20 hexagons apart on the map"),
                matching.ranked().stream()
                        .map(one -> reason(one, SoftRule.NEARNESS).words())
                        .toList());
    }

    @Test
    void days_left_count_up_to_enough_and_days_that_nobody_recorded_leave_nobody_out() {
        var many = withDays("many", Map.of("neglect", 100, "leaders", -3));
        var few = withDays("few", Map.of("neglect", 5));
        var other = withDays("other", Map.of("care", 100));
        var none = withDays("none", Map.of("neglect", 0));

        var matching = matching(few, none, other, many);

        assertEquals(List.of("many", "few", "other"), keys(matching));
        assertEquals(
                List.of(
                        "50 days left in the themes this financial year",
                        "2.5 days left in the themes this financial year",
                        "No funded days are recorded for it in the themes this financial year"),
                matching.ranked().stream()
                        .map(one -> reason(one, SoftRule.DAYS).words())
                        .toList());
        assertEquals(List.of(HardRule.NO_DAYS), rules(matching));
    }

    @Test
    void who_would_support_itself_is_left_out() {
        var itself = of("itself", member("recipient", Grade.GOOD, Grade.GOOD));

        assertEquals(List.of("recipient cannot support itself"), words(matching(itself)));
    }

    @Test
    void who_has_the_same_deliverer_is_left_out() {
        var same = of(
                "same",
                new Candidate.Member(
                        authority("same", Region.LONDON),
                        Optional.empty(),
                        Set.of("a-trust"),
                        Optional.empty(),
                        OptionalInt.empty()));

        assertEquals(List.of(HardRule.SAME_DELIVERER), rules(matching(same)));
    }

    @Test
    void who_supports_it_already_with_a_theme_is_left_out_and_the_theme_is_named() {
        var there = candidate("there", Optional.empty(), Set.of("leaders"), false, Optional.empty());

        assertEquals(List.of("It supports recipient already: Leadership"), words(matching(there)));
    }

    @Test
    void who_is_supported_by_it_is_left_out_and_may_be_chosen() {
        var receives = candidate("receives", Optional.empty(), Set.of(), true, Optional.empty());

        var out = matching(receives).leftOut().getFirst();

        assertEquals(HardRule.RECEIVES_FROM_IT, out.rule());
        assertEquals(true, out.rule().choosable());
    }

    @ParameterizedTest
    @EnumSource(PartnerStanding.class)
    void only_a_partner_in_good_standing_is_ranked(PartnerStanding standing) {
        var partner = candidate("partner", Optional.of(standing), Set.of(), false, Optional.empty());

        var matching = matching(partner);

        var expected = switch (standing) {
            case ACTIVE, RENEWED -> List.<HardRule>of();
            case UNDER_REVIEW, SUSPENDED, NOT_KNOWN -> List.of(HardRule.NOT_IN_GOOD_STANDING);
            case ENDED, NOT_BEGUN, DESIGNATED -> List.of(HardRule.ENDED);
        };
        assertEquals(expected, rules(matching));
    }

    @Test
    void what_came_of_earlier_work_speaks_for_a_provider_or_against_it() {
        var helped = candidate("helped", Optional.empty(), Set.of(), false, Optional.of(Candidate.Past.HELPED));
        var not = candidate("not", Optional.empty(), Set.of(), false, Optional.of(Candidate.Past.DID_NOT_HELP));
        var never = candidate("never", Optional.empty(), Set.of(), false, Optional.empty());

        assertEquals(List.of("helped", "never", "not"), keys(matching(not, never, helped)));
    }

    @Test
    void the_order_is_the_same_in_whatever_order_they_come() {
        var some = new java.util.ArrayList<>(List.of(
                of("b", member("b", Grade.GOOD, Grade.GOOD)),
                of("a", member("a", Grade.GOOD, Grade.GOOD)),
                of("c", member("c", Grade.OUTSTANDING, Grade.GOOD))));
        var expected = List.of("a", "b", "c");

        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(some, new Random(seed));
            assertEquals(expected, keys(Matching.of(WANTED, some, WEIGHTS)), "seed " + seed);
        }
    }

    private static Matching matching(Candidate... candidates) {
        return Matching.of(WANTED, List.of(candidates), WEIGHTS);
    }

    private static List<String> keys(Matching matching) {
        return matching.ranked().stream().map(one -> one.candidate().key()).toList();
    }

    private static List<HardRule> rules(Matching matching) {
        return matching.leftOut().stream().map(LeftOut::rule).toList();
    }

    private static List<String> words(Matching matching) {
        return matching.leftOut().stream().map(LeftOut::words).toList();
    }

    private static Reason reason(Ranked ranked, SoftRule rule) {
        return ranked.reasons().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Candidate of(String key, Candidate.Member... members) {
        return new Candidate(
                key,
                Provider.Kind.PARTNER,
                Optional.of(key),
                key,
                List.of(members),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.empty());
    }

    private static Candidate candidate(
            String key,
            Optional<PartnerStanding> standing,
            Set<String> live,
            boolean receives,
            Optional<Candidate.Past> past) {
        return new Candidate(
                key,
                Provider.Kind.PARTNER,
                Optional.of(key),
                key,
                List.of(member(key, Grade.GOOD, Grade.GOOD)),
                standing,
                Optional.empty(),
                live,
                receives,
                past);
    }

    private static Candidate withDays(String key, Map<String, Integer> halfDays) {
        return new Candidate(
                key,
                Provider.Kind.PARTNER,
                Optional.of(key),
                key,
                List.of(member(key, Grade.GOOD, Grade.GOOD)),
                Optional.of(PartnerStanding.ACTIVE),
                Optional.of(halfDays),
                Set.of(),
                false,
                Optional.empty());
    }

    private static Candidate near(String key, Region region, Cell cell) {
        return of(
                key,
                new Candidate.Member(
                        authority(key, region), Optional.empty(), Set.of(), Optional.of(cell), OptionalInt.empty()));
    }

    private static Candidate.Member member(String name, Grade protection, Grade leaders) {
        return new Candidate.Member(
                authority(name, Region.LONDON),
                Optional.of(report(Map.of(Part.HELP_AND_PROTECTION, protection, Part.LEADERS, leaders))),
                Set.of("a-council"),
                Optional.of(new Cell(9, 9)),
                OptionalInt.empty());
    }

    private static AuthorityRef authority(String name, Region region) {
        return new AuthorityRef(name, Optional.empty(), name, region);
    }

    private static GradedReport report(Map<Part, Grade> grades) {
        return new GradedReport(PartialDate.parse("2022-03-01"), grades);
    }
}
