package uk.gov.education.improvement.web.pages.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.job.Job;

class HomePageTest {
    @Test
    void imports_that_need_attention_come_first_and_the_others_stay_newest_first() {
        var imports = List.of(
                sent("newest", Job.State.QUEUED), sent("failed", Job.State.FAILED), sent("oldest", Job.State.RUNNING));

        var shown = HomePage.attentionFirst(imports);

        assertEquals(
                List.of("failed", "newest", "oldest"),
                shown.stream().map(ImportView::id).toList());
    }

    private static ImportView sent(String id, Job.State state) {
        var at = Instant.parse("2026-03-02T10:00:00Z");
        return new ImportView(
                id,
                "judgements",
                "made-up.csv",
                false,
                false,
                "A tester",
                state,
                0,
                OptionalLong.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
