package uk.gov.education.improvement.registry.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import uk.gov.education.improvement.registry.round.Criterion;

/**
 * How far assessors agree, by Krippendorff's alpha with interval distance: it takes any number of assessors, and some of whom
 * each scored only some applications. What its value means is as its author has it: K. Krippendorff, Content Analysis, 2nd
 * edition, 2004, page 241: 0.80 and more can be relied on, 0.667 and more allows tentative conclusions.
 */
final class AssessorAgreement {
    static final String STATISTIC = "Krippendorff’s alpha (interval)";

    private static final BigDecimal RELIABLE = new BigDecimal("0.8");
    private static final BigDecimal TENTATIVE = new BigDecimal("0.667");

    private AssessorAgreement() {}

    /** For each criterion, and over weighted totals. */
    static List<AssessorAgreementView> of(List<Criterion> criteria, List<Marks> all) {
        var each = IntStream.rangeClosed(1, criteria.size())
                .mapToObj(number -> of(
                        criteria.get(number - 1).name(),
                        all.stream()
                                .map(marks -> marks.sheets().stream()
                                        .map(sheet -> sheet.get(number - 1).doubleValue())
                                        .toList())
                                .toList()));
        return Stream.concat(
                        each,
                        Stream.of(of(
                                "Weighted totals",
                                all.stream()
                                        .map(marks -> marks.sheets().stream()
                                                .map(sheet -> total(criteria, sheet))
                                                .toList())
                                        .toList())))
                .toList();
    }

    /** To a whole number: the library compares each value with each other one, and there would be thousands of them. */
    private static double total(List<Criterion> criteria, List<Integer> sheet) {
        return IntStream.range(0, criteria.size())
                .mapToObj(at -> Ranking.weighted(criteria.get(at), BigFraction.of(sheet.get(at))))
                .reduce(BigFraction.ZERO, BigFraction::add)
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** @param given what was given to each application */
    static AssessorAgreementView of(String about, List<List<Double>> given) {
        var overlapping = given.stream().filter(scores -> scores.size() > 1).toList();
        var scores = overlapping.stream().mapToInt(List::size).sum();
        if (overlapping.isEmpty()) {
            return unmeasured(about, 0, 0, "no application was scored by two assessors yet");
        }
        if (overlapping.stream().flatMap(List::stream).distinct().count() < 2) {
            return unmeasured(
                    about, overlapping.size(), scores, "all scores are the same, so that there is nothing to compare");
        }
        // what is shown is what is judged
        var alpha = BigDecimal.valueOf(alpha(overlapping)).setScale(2, RoundingMode.HALF_UP);
        return new AssessorAgreementView(
                STATISTIC, about, Optional.of(alpha.toPlainString()), overlapping.size(), scores, meaning(alpha));
    }

    static double alpha(List<List<Double>> overlapping) {
        var most = overlapping.stream().mapToInt(List::size).max().orElseThrow();
        var study = new CodingAnnotationStudy(most);
        overlapping.forEach(scores -> study.addItemAsArray(IntStream.range(0, most)
                .mapToObj(at -> at < scores.size() ? scores.get(at) : null)
                .toArray()));
        return new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement();
    }

    private static AssessorAgreementView unmeasured(String about, int applications, int scores, String why) {
        return new AssessorAgreementView(
                STATISTIC, about, Optional.empty(), applications, scores, "It cannot be measured: " + why + ".");
    }

    private static String meaning(BigDecimal alpha) {
        if (alpha.compareTo(RELIABLE) >= 0) {
            return "The assessors agree: their scores can be relied on.";
        }
        return alpha.compareTo(TENTATIVE) >= 0
                ? "The assessors agree by and large: conclusions are tentative."
                : "The assessors do not agree: look at the scores one by one before you rely on them.";
    }
}
