package uk.gov.education.improvement.registry.eligibility;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/**
 * What another rule would change, over all authorities on a day.
 *
 * @param authorities how many had the duty on the day
 * @param eligible how many may apply by the rule
 * @param eligibleInstead how many may apply by the other
 * @param counts how many have each difference; together they are all authorities
 * @param parts which parts make the difference; only those that do
 * @param page the authorities the filter leaves: what changes first, then by name
 */
public record RuleComparisonView(
        RuleView rule,
        RuleView instead,
        AsAt asAt,
        long authorities,
        long eligible,
        long eligibleInstead,
        Map<Difference, Long> counts,
        List<PartCount> parts,
        Slice<ComparedView> page) {

    /**
     * How a part makes a difference. An authority in which several parts do counts for each of them.
     *
     * @param gain how many gain that fail in it by the rule
     * @param lose how many lose that fail in it by the other
     * @param alone of those, how many fail in no other part
     */
    public record PartCount(Part part, long gain, long lose, long alone) {}

    static RuleComparisonView of(
            RuleView rule, RuleView instead, AsAt asAt, List<ComparedView> compared, RuleComparisonFilter filter) {
        var counts = new EnumMap<Difference, Long>(Difference.class);
        Arrays.stream(Difference.values())
                .forEach(difference -> counts.put(
                        difference,
                        compared.stream()
                                .filter(row -> row.difference() == difference)
                                .count()));
        return new RuleComparisonView(
                rule,
                instead,
                asAt,
                compared.size(),
                compared.stream()
                        .filter(row -> row.verdict() == Verdict.ELIGIBLE)
                        .count(),
                compared.stream()
                        .filter(row -> row.instead() == Verdict.ELIGIBLE)
                        .count(),
                counts,
                Arrays.stream(Part.values())
                        .map(part -> count(part, compared))
                        .filter(part -> part.gain() + part.lose() > 0)
                        .toList(),
                Slice.of(
                        compared,
                        filter::leaves,
                        filter.after(),
                        filter.size(),
                        row -> row.authority().id()));
    }

    private static PartCount count(Part part, List<ComparedView> compared) {
        var deciding = compared.stream()
                .filter(row -> row.difference() == Difference.GAINS || row.difference() == Difference.LOSES)
                .filter(row -> row.deciding().stream().map(PartView::part).anyMatch(part::equals))
                .toList();
        var gain = deciding.stream()
                .filter(row -> row.difference() == Difference.GAINS)
                .count();
        return new PartCount(
                part,
                gain,
                deciding.size() - gain,
                deciding.stream().filter(row -> row.deciding().size() == 1).count());
    }
}
