package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

class InspectionViewTest {
    @ParameterizedTest
    @CsvSource({
        "2017-10-13, 2017-10-13, 2017-10-13, CERTAIN",
        "2017-10-13, 2017-10-12, 2018-05-01, NO",
        "2017-10-13, 2018-05-01, 2017-10-12, NO",
        "2017-10, 2017-10-13, 2017-10-13, POSSIBLE",
        "2017-10, 2017-10-31, 2017-10-31, CERTAIN",
        "2017-10, 2017-09-30, 2017-10-31, NO"
    })
    void a_report_counts_from_the_day_on_which_it_was_certainly_published(
            String published, LocalDate day, LocalDate publishedBy, Certainty counted) {
        var asAt = new AsAt(day, publishedBy, Instant.EPOCH);

        assertEquals(counted, view(published, false).counted(asAt));
        assertEquals(Certainty.NO, view(published, true).counted(asAt));
    }

    private static InspectionView view(String published, boolean draft) {
        return new InspectionView(
                "id",
                1,
                "authority",
                draft,
                Framework.SIF,
                Visit.INSPECTION,
                Optional.empty(),
                Optional.empty(),
                published,
                PartialDate.parse(published).last(),
                List.of(),
                Optional.empty(),
                "",
                "a report",
                Instant.EPOCH,
                Optional.empty());
    }
}
