package uk.gov.education.improvement.registry.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.inspection.Part;

/** The oracles are those of the judgements restated in the demonstration's data. */
class EligibilityTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @Test
    void on_13_october_2017_of_152_authorities_16_are_eligible() {
        var view = ask("2017-10", "2017-10-13");

        assertEquals(152, view.authorities());
        assertEquals(
                new EnumMap<>(Map.of(
                        Verdict.ELIGIBLE, 16L,
                        Verdict.PART_FAILS, 3L,
                        Verdict.OVERALL_BELOW, 11L,
                        Verdict.NOT_KNOWN, 0L,
                        Verdict.NOT_RECORDED, 122L)),
                view.counts());
        assertEquals(152, view.page().rows().size());
    }

    @Test
    void the_three_that_are_good_overall_and_fail_in_a_part_are_named_with_the_part() {
        var failing = ask("2017-10", "2017-10-13").page().rows().stream()
                .filter(explanation -> explanation.verdict() == Verdict.PART_FAILS)
                .collect(Collectors.toMap(
                        explanation -> explanation.authority().name(),
                        explanation -> explanation.deciding().orElseThrow().part()));

        assertEquals(
                Map.of(
                        "Wigan", Part.HELP_AND_PROTECTION,
                        "East Sussex", Part.CARE_LEAVERS,
                        "Hertfordshire", Part.HELP_AND_PROTECTION),
                failing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"307", "202", "392", "393", "881", "356", "204", "811", "371"})
    void all_nine_chosen_in_december_2018_are_eligible_on_the_14th(String number) {
        assertEquals(Verdict.ELIGIBLE, explain("2017-10", number, "2018-12-14").verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"307 2019-12-19", "204 2019-12-20", "811 2020-03-13", "371 2022-04-08"})
    void four_of_the_nine_fall_on_the_day_of_their_next_report(String numberAndDay) {
        var number = numberAndDay.substring(0, 3);
        var day = numberAndDay.substring(4);

        assertEquals(
                Verdict.ELIGIBLE,
                explain("2017-10", number, registry.on(day).day().minusDays(1).toString())
                        .verdict());
        assertEquals(Verdict.OVERALL_BELOW, explain("2017-10", number, day).verdict());
    }

    /** A grade left blank where the framework has the part. */
    @ParameterizedTest
    @CsvSource({
        "301, 'good,good,good,', NOT_KNOWN, IN_CARE",
        "302, 'good,,good,requires_improvement', PART_FAILS, IN_CARE",
        "303, 'good,,good,good', NOT_KNOWN, LEADERS",
        "304, 'requires_improvement,,,', OVERALL_BELOW, OVERALL",
        "305, ',good,good,good', NOT_KNOWN, OVERALL",
        "306, ',good,inadequate,good', PART_FAILS, HELP_AND_PROTECTION"
    })
    void a_grade_that_is_not_recorded_is_not_passed_over_and_what_is_recorded_decides_before_it(
            String number, String grades, Verdict verdict, Part deciding) {
        try (var own = RegistryOnTestDatabase.withReferenceData()) {
            own.files.take(
                    Askers.ANALYST,
                    "judgements",
                    "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n" + number
                            + ",ILACS,2018-06-01," + grades + "\n");

            var explanation = own.eligibility.explain(Askers.LGA, Optional.of("2017-10"), number, own.on("2018-12-14"));
            var counts = own.eligibility
                    .ask(Askers.LGA, EligibilityFilter.all(Optional.of("2017-10"), 200), own.on("2018-12-14"))
                    .counts();

            assertEquals(verdict, explanation.verdict());
            assertEquals(deciding, explanation.deciding().orElseThrow().part());
            assertEquals(1, counts.get(verdict));
            assertEquals(verdict == Verdict.NOT_KNOWN, explanation.words().contains("a grade is not recorded here"));
        }
    }

    /** Ealing's report of 19 December 2019 ends its eligibility. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-18, 2019-12-18, ELIGIBLE",
        "2019-12-18, 2026-11-21, ELIGIBLE",
        "2019-12-19, 2019-12-18, ELIGIBLE",
        "2026-11-21, 2019-12-18, ELIGIBLE",
        "2019-12-19, 2019-12-19, OVERALL_BELOW",
        "2019-12-19, 2026-11-21, OVERALL_BELOW"
    })
    void a_reading_decides_only_once_it_is_in_force_on_the_day_and_known_by_the_day_of_knowledge(
            LocalDate day, LocalDate publishedBy, Verdict verdict) {
        var asAt = new AsAt(day, publishedBy, registry.now());

        var explanation = registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), "307", asAt);
        var counts = registry.eligibility
                .ask(Askers.LGA, EligibilityFilter.all(Optional.of("2017-10"), 200), asAt)
                .page()
                .rows();

        assertEquals(verdict, explanation.verdict());
        assertEquals(
                verdict,
                counts.stream()
                        .filter(row -> row.authority().dfeNumber().equals(Optional.of("307")))
                        .findFirst()
                        .orElseThrow()
                        .verdict());
        var known = registry.inspections.ofAuthority(
                Askers.LGA, explanation.authority().id(), asAt);
        assertEquals(explanation.used().orElseThrow().id(), known.getLast().id());
        var listed = registry.inspections.list(
                Askers.LGA,
                new InspectionFilter(
                        List.of(explanation.authority().id()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        25),
                asAt);
        assertEquals(known.size(), listed.total());
        assertEquals(
                explanation.used().orElseThrow().id(), listed.rows().getFirst().id());
    }

    @Test
    void the_overall_grade_alone_would_have_let_19_apply() {
        var counts = ask("overall-alone", "2017-10-13").counts();

        assertEquals(19, counts.get(Verdict.ELIGIBLE));
        assertEquals(0, counts.get(Verdict.PART_FAILS));
        assertEquals(11, counts.get(Verdict.OVERALL_BELOW));
        assertEquals(122, counts.get(Verdict.NOT_RECORDED));
    }

    @Test
    void an_explanation_names_each_part_what_the_report_says_and_which_report_it_was() {
        var explanation = explain("2017-10", "359", "2017-10-13");

        assertEquals(Verdict.PART_FAILS, explanation.verdict());
        assertEquals("May not apply because of help and protection: requires improvement.", explanation.words());
        assertEquals(
                List.of(Part.values()),
                explanation.lines().stream().map(line -> line.seen().part()).toList());
        var failing = explanation.lines().stream().filter(line -> !line.holds()).toList();
        assertEquals(1, failing.size());
        assertEquals("Does not meet the rule", failing.getFirst().words());
        assertEquals("Good", failing.getFirst().atLeast());
        assertEquals("2017-03-31", explanation.used().orElseThrow().published());
        assertEquals(
                "Ofsted report published 2017-03-31",
                explanation.used().orElseThrow().source());
        assertEquals("2017-10", explanation.rule());
    }

    @Test
    void a_part_that_the_framework_does_not_have_does_not_fail_and_the_line_says_so() {
        var explanation = explain("2017-10", "383", "2018-12-18");

        assertEquals(Verdict.ELIGIBLE, explanation.verdict());
        assertEquals(
                "Does not fail: the framework has no such part",
                explanation.lines().get(Part.ADOPTION.ordinal()).words());
    }

    @Test
    void who_has_no_judgement_recorded_is_not_known_and_has_no_lines() {
        var explanation = explain("2017-10", "203", "2017-10-13");

        assertEquals(Verdict.NOT_RECORDED, explanation.verdict());
        assertEquals(List.of(), explanation.lines());
        assertEquals("Not known: no judgement published by 13 October 2017 is recorded here.", explanation.words());
    }

    @Test
    void what_was_published_by_an_earlier_day_is_said_by_that_day_and_a_later_one_adds_nothing() {
        var earlier = explainedBy("2016-05-01");
        var later = explainedBy("2018-05-01");

        assertEquals("Not known: no judgement published by 1 May 2016 is recorded here.", earlier.words());
        assertEquals("Not known: no judgement published by 13 October 2017 is recorded here.", later.words());
    }

    private ExplanationView explainedBy(String publishedBy) {
        var asAt = new AsAt(
                LocalDate.parse("2017-10-13"),
                LocalDate.parse(publishedBy),
                registry.on("2017-10-13").recordedBy());
        return registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), "203", asAt);
    }

    @Test
    void a_rule_that_looks_at_the_overall_grade_alone_does_not_claim_that_every_part_is_good() {
        var words = explain("overall-alone", "359", "2017-10-13").words();

        assertTrue(words.startsWith("May apply"), words);
        assertEquals(false, words.contains("every graded part is"), words);
    }

    @Test
    void an_unknown_rule_is_refused() {
        var ofAll = assertThrows(Refused.class, () -> ask("2016-01", "2017-10-13"));
        var ofOne = assertThrows(Refused.class, () -> explain("2016-01", "392", "2017-10-13"));

        assertEquals(new EligibilityRefusal.UnknownRule("2016-01"), ofAll.refusal());
        assertEquals(new EligibilityRefusal.UnknownRule("2016-01"), ofOne.refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"839 2017-10-13", "837 2019-04-01"})
    void an_authority_without_the_duty_on_the_day_is_refused(String numberAndDay) {
        var refused = assertThrows(
                Refused.class, () -> explain("2017-10", numberAndDay.substring(0, 3), numberAndDay.substring(4)));

        assertEquals(Kind.WRONG_STATE, refused.refusal().kind());
        assertTrue(
                refused.refusal().words().contains("did not have the duty"),
                refused.refusal().words());
    }

    /** A second rule begins in 2020, and one to compare with in 2021. */
    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 2017-10",
        "2017-10-12, 2017-10",
        "2017-10-13, 2017-10",
        "2019-12-31, 2017-10",
        "2020-01-01, 2020-01",
        "2026-11-21, 2020-01"
    })
    void where_no_rule_is_named_the_newest_that_had_begun_by_the_day_is_asked(String day, String rule) {
        try (var own = RegistryOnTestDatabase.withReferenceData()) {
            own.database.sql("insert into registry.eligibility_rule select '2020-01', name, words, source,"
                    + " date('2020-01-01'), 0 from registry.eligibility_rule where version = '2017-10'");
            own.database.sql("insert into registry.eligibility_rule select 'to-compare', name, words, source,"
                    + " date('2021-01-01'), 1 from registry.eligibility_rule where version = '2017-10'");

            var ofAll = own.eligibility.ask(Askers.LGA, EligibilityFilter.all(Optional.empty(), 1), own.on(day));
            var ofOne = own.eligibility.explain(Askers.LGA, Optional.empty(), "392", own.on(day));

            assertEquals(rule, ofAll.rule().version());
            assertEquals(rule, ofOne.rule());
        }
    }

    @Test
    void both_rules_are_shown_in_words_with_their_conditions_and_source() {
        var rules = registry.eligibility.rules(Askers.LGA);

        assertEquals(
                Set.of("2017-10", "overall-alone"),
                rules.stream().map(RuleView::version).collect(Collectors.toSet()));
        for (var rule : rules) {
            assertEquals(
                    rule.version().equals("2017-10") ? 6 : 1, rule.conditions().size());
            assertTrue(!rule.words().isBlank() && !rule.source().isBlank());
        }
    }

    @Test
    void the_page_is_filtered_and_the_counts_are_not() {
        var filter = new EligibilityFilter(
                Optional.of("2017-10"), List.of(Verdict.ELIGIBLE), List.of(Region.LONDON), Optional.empty(), 3);

        var view = registry.eligibility.ask(Askers.LGA, filter, registry.on("2017-10-13"));

        assertEquals(3, view.page().rows().size());
        assertTrue(view.page().rows().stream()
                .allMatch(row ->
                        row.verdict() == Verdict.ELIGIBLE && row.authority().region() == Region.LONDON));
        assertEquals(16, view.counts().get(Verdict.ELIGIBLE));
    }

    @Test
    void the_pages_together_are_all_authorities_once_each() {
        var seen = new ArrayList<String>();
        var after = Optional.<Cursor>empty();

        do {
            var page = registry.eligibility
                    .ask(
                            Askers.LGA,
                            new EligibilityFilter(Optional.of("2017-10"), List.of(), List.of(), after, 50),
                            registry.on("2017-10-13"))
                    .page();
            page.rows().forEach(row -> seen.add(row.authority().id()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(152, seen.stream().distinct().count());
        assertEquals(152, seen.size());
    }

    @Test
    void a_place_that_is_not_in_the_list_is_refused() {
        var filter = new EligibilityFilter(
                Optional.of("2017-10"), List.of(), List.of(), Optional.of(Cursor.after("garbage")), 50);

        assertThrows(Refused.class, () -> registry.eligibility.ask(Askers.LGA, filter, registry.on("2017-10-13")));
    }

    private EligibilityView ask(String rule, String day) {
        return registry.eligibility.ask(Askers.LGA, EligibilityFilter.all(Optional.of(rule), 200), registry.on(day));
    }

    private ExplanationView explain(String rule, String authority, String day) {
        return registry.eligibility.explain(Askers.LGA, Optional.of(rule), authority, registry.on(day));
    }
}
