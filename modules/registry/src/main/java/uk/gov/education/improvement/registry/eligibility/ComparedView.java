package uk.gov.education.improvement.registry.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.ExplanationView.LineView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.PartView;

/**
 * What two rules say of one authority.
 *
 * @param verdict by the rule
 * @param instead by the other
 * @param deciding the parts that make the difference: each that the rule asks for by which it may not apply, and that the
 *     report does not meet; or of which it is not known. None where both rules say yes, or both no
 * @param used the judgement both rules used
 * @param possible a later judgement that may have been published by the day
 */
public record ComparedView(
        AuthorityRef authority,
        Difference difference,
        Verdict verdict,
        Verdict instead,
        List<PartView> deciding,
        Optional<InspectionView> used,
        Optional<InspectionView> possible) {

    static ComparedView of(ExplanationView rule, ExplanationView instead) {
        var difference = Difference.between(rule.verdict(), instead.verdict());
        return new ComparedView(
                rule.authority(),
                difference,
                rule.verdict(),
                instead.verdict(),
                switch (difference) {
                    case GAINS -> failing(rule);
                    case LOSES -> failing(instead);
                    case NOT_KNOWN ->
                        Stream.of(rule, instead)
                                .flatMap(asked -> asked.deciding().stream())
                                .distinct()
                                .toList();
                    case BOTH, NEITHER -> List.of();
                },
                rule.used(),
                rule.possible());
    }

    private static List<PartView> failing(ExplanationView explanation) {
        return explanation.lines().stream()
                .filter(line -> line.known() && !line.holds())
                .map(LineView::seen)
                .toList();
    }
}
