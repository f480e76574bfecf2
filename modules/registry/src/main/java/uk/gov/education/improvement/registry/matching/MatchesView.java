package uk.gov.education.improvement.registry.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.need.NeedView;

/**
 * All providers for a need.
 *
 * @param there the live support that its authority has already, whoever gives it
 * @param weights how much of 100 each rule gives at most on the day
 * @param ranked the best first
 * @param leftOut by name
 */
public record MatchesView(
        NeedView need,
        List<EngagementView> there,
        Map<SoftRule, Integer> weights,
        List<MatchView> ranked,
        List<LeftOutView> leftOut,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {
    static MatchesView of(NeedView need, Candidates.Known known, Map<SoftRule, Integer> weights, AsAt asAt) {
        var matching = Matching.of(known.wanted(), known.candidates(), weights);
        return new MatchesView(
                need,
                known.there(),
                weights,
                IntStream.range(0, matching.ranked().size())
                        .mapToObj(at -> MatchView.of(at + 1, matching.ranked().get(at)))
                        .toList(),
                matching.leftOut().stream().map(LeftOutView::of).toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }
}
