package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.registry.inspection.Part.CARE_LEAVERS;
import static uk.gov.education.improvement.registry.inspection.Part.HELP_AND_PROTECTION;
import static uk.gov.education.improvement.registry.inspection.Part.IN_CARE;
import static uk.gov.education.improvement.registry.inspection.Part.LEADERS;
import static uk.gov.education.improvement.registry.inspection.Part.OVERALL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;

class JudgementTest {
    private static final Map<Framework, Set<Part>> GRADED = Map.of(
            Framework.SIF, EnumSet.allOf(Part.class),
            Framework.ILACS_2018, EnumSet.of(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE),
            Framework.ILACS_2023, EnumSet.of(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS),
            Framework.ILACS_2026, EnumSet.of(LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS));

    @ParameterizedTest
    @EnumSource(Framework.class)
    void a_framework_grades_its_own_parts_and_no_others(Framework framework) {
        var graded = Arrays.stream(Part.values()).filter(framework::grades).collect(Collectors.toSet());

        assertEquals(GRADED.get(framework), graded);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, ILACS_2018",
        "2022-12-31, ILACS_2018",
        "2023-01-01, ILACS_2023",
        "2026-03-31, ILACS_2023",
        "2026-04-01, ILACS_2026",
        "2035-01-01, ILACS_2026"
    })
    void the_day_of_the_visit_tells_the_version_of_the_framework(LocalDate visited, Framework framework) {
        assertEquals(framework, Framework.ilacs(visited));
        assertEquals(Optional.of(framework), Framework.named("ilacs", visited));
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void a_grade_for_a_part_the_framework_does_not_have_is_refused_by_that_part(Framework framework) {
        for (var part : EnumSet.complementOf(EnumSet.copyOf(GRADED.get(framework)))) {
            var refused = assertThrows(
                    Refused.class,
                    () -> judgement(framework, Visit.INSPECTION, Map.of(LEADERS, Grade.GOOD, part, Grade.GOOD)));

            assertEquals(
                    List.of(Judgement.fieldOf(part)),
                    refused.refusal().faults().stream().map(Fault::field).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Visit.class,
            names = {"FOCUSED", "MONITORING", "JOINT_TARGETED"})
    void a_visit_that_is_not_graded_has_findings_and_no_grade(Visit visit) {
        assertThrows(Refused.class, () -> judgement(Framework.ILACS_2023, visit, Map.of(LEADERS, Grade.GOOD)));
        assertEquals(Map.of(), judgement(Framework.ILACS_2023, visit, Map.of()).grades());
    }

    @Test
    void an_inspection_without_any_grade_is_refused() {
        assertThrows(Refused.class, () -> judgement(Framework.ILACS_2023, Visit.INSPECTION, Map.of()));
    }

    @Test
    void everything_wrong_with_a_judgement_is_said_at_once() {
        var refused = assertThrows(
                Refused.class,
                () -> new Judgement(
                        null,
                        null,
                        Optional.of(PartialDate.parse("2019-02-02")),
                        Optional.of(PartialDate.parse("2019-02-01")),
                        PartialDate.parse("2019-01-01"),
                        Map.of(),
                        Optional.of("x".repeat(Judgement.LONGEST_FINDINGS + 1)),
                        "",
                        " "));

        assertEquals(
                Set.of("framework", "visit", "source", "findings", "visitEnd", "published"),
                refused.refusal().faults().stream().map(Fault::field).collect(Collectors.toSet()));
    }

    @Test
    void three_kinds_of_nothing_are_kept_apart() {
        var judgement = judgement(
                Framework.ILACS_2023,
                Visit.INSPECTION,
                Map.of(LEADERS, Grade.GOOD, HELP_AND_PROTECTION, Grade.NOT_JUDGED));

        var missing = PartView.of(judgement).stream().map(PartView::missing).toList();

        assertEquals(
                List.of(
                        Missing.NOT_RECORDED,
                        Missing.NOT_MISSING,
                        Missing.NOT_JUDGED,
                        Missing.NOT_RECORDED,
                        Missing.NOT_RECORDED,
                        Missing.NO_SUCH_PART),
                missing);
    }

    @Test
    void not_judged_is_no_grade_and_cannot_be_compared() {
        assertThrows(IllegalStateException.class, () -> Grade.NOT_JUDGED.atLeast(Grade.GOOD));
        assertThrows(IllegalStateException.class, () -> Grade.GOOD.atLeast(Grade.NOT_JUDGED));
    }

    @Test
    void a_correction_says_why() {
        var judgement = judgement(Framework.SIF, Visit.INSPECTION, Map.of(OVERALL, Grade.GOOD));

        assertThrows(Refused.class, () -> new CorrectJudgement("i", 1, judgement, " "));
        assertThrows(
                Refused.class,
                () -> new CorrectJudgement("i", 1, judgement, "x".repeat(CorrectJudgement.LONGEST_REASON + 1)));
    }

    private static Judgement judgement(Framework framework, Visit visit, Map<Part, Grade> grades) {
        return new Judgement(
                framework,
                visit,
                Optional.empty(),
                Optional.empty(),
                PartialDate.parse("2026-10-01"),
                grades,
                Optional.empty(),
                "",
                "a report made up for a test");
    }
}
