package uk.gov.education.improvement.registry.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.eligibility.EligibilityCondition.Answer.FAILS;
import static uk.gov.education.improvement.registry.eligibility.EligibilityCondition.Answer.PASSES;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.registry.eligibility.EligibilityCondition.Answer;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;

class EligibilityConditionTest {
    @ParameterizedTest
    @CsvSource({
        "OUTSTANDING, OUTSTANDING, PASSES",
        "OUTSTANDING, GOOD, FAILS",
        "GOOD, OUTSTANDING, PASSES",
        "GOOD, GOOD, PASSES",
        "GOOD, REQUIRES_IMPROVEMENT, FAILS",
        "GOOD, INADEQUATE, FAILS",
        "REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, PASSES",
        "REQUIRES_IMPROVEMENT, INADEQUATE, FAILS"
    })
    void a_grade_holds_where_it_is_at_least_the_one_asked_for(Grade atLeast, Grade given, Answer says) {
        var condition = new EligibilityCondition(Part.LEADERS, atLeast, FAILS, FAILS, FAILS);

        assertEquals(says, condition.says(new PartView(Part.LEADERS, Optional.of(given), Missing.NOT_MISSING)));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_is_absent_does_as_the_rule_says_of_absent_parts(Part part) {
        var seen = new PartView(part, Optional.empty(), Missing.NO_SUCH_PART);

        assertEquals(PASSES, new EligibilityCondition(part, Grade.GOOD, PASSES, FAILS, FAILS).says(seen));
        assertEquals(FAILS, new EligibilityCondition(part, Grade.GOOD, FAILS, PASSES, PASSES).says(seen));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_was_not_judged_does_as_the_rule_says_of_those(Part part) {
        var seen = new PartView(part, Optional.empty(), Missing.NOT_JUDGED);

        assertEquals(PASSES, new EligibilityCondition(part, Grade.GOOD, FAILS, PASSES, FAILS).says(seen));
        assertEquals(FAILS, new EligibilityCondition(part, Grade.GOOD, PASSES, FAILS, PASSES).says(seen));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_is_not_recorded_does_as_the_rule_says_of_those_and_never_as_an_absent_one(Part part) {
        var seen = new PartView(part, Optional.empty(), Missing.NOT_RECORDED);

        for (var answer : Answer.values()) {
            assertEquals(answer, new EligibilityCondition(part, Grade.GOOD, PASSES, PASSES, answer).says(seen));
        }
    }
}
