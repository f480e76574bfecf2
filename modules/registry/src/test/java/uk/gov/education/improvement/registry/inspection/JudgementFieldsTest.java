package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;

class JudgementFieldsTest {
    @ParameterizedTest
    @CsvSource({
        // a report long after its framework
        "ILACS_2018, '', 2026-12-01, published",
        "SIF, '', 2021, published",
        // and long before it
        "ILACS_2023, '', 2022-12-01, published",
        "ILACS_2026, '', 2026-03, published",
        // the visit tells more than the day of publication
        "ILACS_2018, 2023-03-03, 2023-05-01, visitEnd",
        "ILACS_2026, 2026-03-20, 2026-05-06, visitEnd",
    })
    void a_judgement_outside_the_time_of_its_framework_is_refused(
            String framework, String visitEnd, String published, String field) {
        var refused = assertThrows(Refused.class, typed(framework, visitEnd, published)::read);

        var faults = refused.refusal().faults();
        assertEquals(List.of(field), faults.stream().map(Fault::field).toList());
        assertTrue(faults.getFirst().words().contains("framework"), faults.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "SIF, 2018-07-05, 2018-08-24",
        "SIF, 2014-11-12, 2015-06-03",
        "SIF, '', 2018-01",
        "ILACS_2018, 2018-02-09, 2018-03-12",
        "ILACS_2018, 2022-12-16, 2023-03-13",
        // the change was in January: visits of that month may have been under either
        "ILACS_2018, 2023-01-13, 2023-03-13",
        "ILACS_2023, 2023-01-13, 2023-03-13",
        "ILACS_2023, 2026-03-27, 2026-05-15",
        "ILACS_2026, 2026-04-24, 2026-06-12",
        // of a year alone it may have been
        "ILACS_2023, 2026, 2026",
        "ILACS_2026, '', 2026",
    })
    void a_report_may_be_published_after_the_time_of_its_framework(
            String framework, String visitEnd, String published) {
        assertEquals(
                framework,
                typed(framework, visitEnd, published).read().framework().name());
    }

    private static JudgementFields typed(String framework, String visitEnd, String published) {
        return new JudgementFields(
                framework, "STANDARD", "", visitEnd, published, "", "GOOD", "", "", "", "", "", "", "The report");
    }

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
