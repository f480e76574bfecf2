package uk.gov.education.improvement.registry.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** What is read of sheets and scores, and by whom. */
class AssessmentsTest {
    @Test
    void a_round_that_nobody_scores_has_no_sheet_and_no_scores() {
        var registry = RegistryOnTestDatabase.toRead();
        var asAt = registry.on("2018-12-14");

        var sheets = registry.assessments.sheets(Askers.PROGRAMME_MANAGER, "a-round", asAt);
        var scores = registry.assessments.handedIn(Askers.PROGRAMME_MANAGER, "a-round", asAt);

        assertEquals(List.of(), sheets);
        assertEquals(List.of(), scores);
    }

    @Test
    void whoever_applies_watches_or_is_the_lga_learns_of_no_sheet_and_no_score() {
        var registry = RegistryOnTestDatabase.toRead();
        var asAt = registry.on("2018-12-14");

        for (var nobody : List.of(Askers.NORTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
            assertInstanceOf(
                    NotAllowed.class,
                    assertThrows(Refused.class, () -> registry.assessments.sheets(nobody, "a-round", asAt))
                            .refusal());
            assertInstanceOf(
                    NotAllowed.class,
                    assertThrows(Refused.class, () -> registry.assessments.handedIn(nobody, "a-round", asAt))
                            .refusal());
            assertInstanceOf(
                    NotAllowed.class,
                    assertThrows(Refused.class, () -> registry.assessments.handedInTo(nobody, "an-application", asAt))
                            .refusal());
        }
    }
}
