package uk.gov.education.improvement.registry.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.need.NeedView;

/**
 * All providers for a need.
 *
 * @param there the support that its authority has already, whoever gives it: live, or without a recorded end
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
                placed(matching.ranked()),
                matching.leftOut().stream().map(LeftOutView::of).toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    private static List<MatchView> placed(List<Ranked> ranked) {
        var placed = new ArrayList<MatchView>();
        for (var one : ranked) {
            var level = !placed.isEmpty() && placed.getLast().points() == one.points();
            placed.add(MatchView.of(level ? placed.getLast().place() : placed.size() + 1, one));
        }
        return List.copyOf(placed);
    }
}
