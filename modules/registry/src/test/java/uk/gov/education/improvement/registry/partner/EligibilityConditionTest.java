package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.partner.EligibilityCondition.Otherwise.FAILS;
import static uk.gov.education.improvement.registry.partner.EligibilityCondition.Otherwise.PASSES;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;

class EligibilityConditionTest {
    @ParameterizedTest
    @CsvSource({
        "OUTSTANDING, OUTSTANDING, true",
        "OUTSTANDING, GOOD, false",
        "GOOD, OUTSTANDING, true",
        "GOOD, GOOD, true",
        "GOOD, REQUIRES_IMPROVEMENT, false",
        "GOOD, INADEQUATE, false",
        "REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, true",
        "REQUIRES_IMPROVEMENT, INADEQUATE, false"
    })
    void a_grade_holds_where_it_is_at_least_the_one_asked_for(Grade atLeast, Grade given, boolean holds) {
        var condition = new EligibilityCondition(Part.LEADERS, atLeast, FAILS, FAILS);

        assertEquals(holds, condition.holds(new PartView(Part.LEADERS, Optional.of(given), Missing.NOT_MISSING)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Missing.class,
            names = {"NO_SUCH_PART", "NOT_RECORDED"})
    void a_part_that_is_absent_does_as_the_rule_says_of_absent_parts(Missing missing) {
        var seen = new PartView(Part.ADOPTION, Optional.empty(), missing);

        assertEquals(true, new EligibilityCondition(Part.ADOPTION, Grade.GOOD, PASSES, FAILS).holds(seen));
        assertEquals(false, new EligibilityCondition(Part.ADOPTION, Grade.GOOD, FAILS, PASSES).holds(seen));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_was_not_judged_does_as_the_rule_says_of_those(Part part) {
        var seen = new PartView(part, Optional.empty(), Missing.NOT_JUDGED);

        assertEquals(true, new EligibilityCondition(part, Grade.GOOD, FAILS, PASSES).holds(seen));
        assertEquals(false, new EligibilityCondition(part, Grade.GOOD, PASSES, FAILS).holds(seen));
    }
}
