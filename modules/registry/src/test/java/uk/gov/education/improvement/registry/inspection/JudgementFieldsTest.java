package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;

class JudgementFieldsTest {
    @Test
    void each_fault_says_which_field_is_meant() {
        var typed = new JudgementFields(
                "ILACS_2023",
                "STANDARD",
                "2026",
                "soon",
                "2026-02-30",
                "Great",
                "Good",
                null,
                null,
                null,
                "",
                "",
                "",
                "The report");

        var refused = assertThrows(Refused.class, typed::read);

        assertEquals(
                List.of(
                        new Fault(
                                "visitEnd",
                                "When the visit ended: “soon” is not a year (2013), a month (2022-04) or a day (2018-12-13)"),
                        new Fault("published", "Day of publication: “2026-02-30” is a day that does not exist"),
                        new Fault(
                                "overall",
                                "Overall effectiveness: select one of Outstanding, Good, Requires improvement, Inadequate,"
                                        + " Not judged")),
                refused.refusal().faults());
    }
}
