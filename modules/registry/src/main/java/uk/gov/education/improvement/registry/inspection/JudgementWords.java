package uk.gov.education.improvement.registry.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Names;

/**
 * A search as far as it speaks of judgements: a grade, a kind of visit, a framework, a year or a day; and the rest, which must
 * be an authority.
 */
record JudgementWords(
        List<Grade> overall,
        List<Visit> visits,
        List<Framework> frameworks,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String rest) {
    private static final Pattern DAY = Pattern.compile(" (\\d{4}) (\\d\\d) (\\d\\d) ");
    private static final Pattern YEAR = Pattern.compile(" (20\\d\\d) ");

    /** What everything found here is. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(" (judgements?|reports?|ofsted|judged) ");

    static JudgementWords of(String text) {
        var left = new StringBuilder(" " + Names.key(text) + " ");
        var visits = taken(left, Visit.values(), visit -> Stream.of(visit.label()));
        var overall = taken(left, Grade.values(), grade -> Stream.of(grade.label()));
        var frameworks = taken(left, Framework.values(), framework -> Stream.of(framework.name(), framework.family()));
        var day = found(DAY, left).flatMap(JudgementWords::day);
        var year = day.isPresent()
                ? Optional.<LocalDate>empty()
                : found(YEAR, left).map(said -> LocalDate.of(Integer.parseInt(said), 1, 1));
        while (found(SAYS_NOTHING, left).isPresent()) {}
        return new JudgementWords(
                overall,
                visits,
                frameworks,
                day.or(() -> year),
                day.or(() -> year.map(first -> first.plusYears(1).minusDays(1))),
                left.toString().strip());
    }

    boolean isAboutJudgements() {
        return !overall.isEmpty() || !visits.isEmpty() || !frameworks.isEmpty() || from.isPresent();
    }

    /** @param authorityIds none for all */
    InspectionFilter filter(List<String> authorityIds, int size) {
        return new InspectionFilter(
                authorityIds, frameworks, visits, overall, from, to, Optional.empty(), Optional.empty(), size);
    }

    /** The choices that the words name, which are taken out of them; the longest name first, since one may hold another. */
    private static <T> List<T> taken(StringBuilder left, T[] choices, Function<T, Stream<String>> names) {
        record Named<T>(T choice, String key) {}
        var taken = new ArrayList<T>();
        var longest = Arrays.stream(choices)
                .flatMap(choice -> names.apply(choice).map(name -> new Named<>(choice, " " + Names.key(name) + " ")))
                .sorted(Comparator.comparing((Named<T> named) -> named.key().length())
                        .reversed())
                .toList();
        for (var named : longest) {
            var at = left.indexOf(named.key());
            if (at >= 0) {
                // one name may be that of several: each version of ILACS is ILACS
                longest.stream()
                        .filter(other -> other.key().equals(named.key()))
                        .map(Named::choice)
                        .forEach(taken::add);
                left.replace(at, at + named.key().length(), " ");
            }
        }
        return taken;
    }

    private static Optional<String> found(Pattern pattern, StringBuilder left) {
        var match = pattern.matcher(left);
        if (!match.find()) {
            return Optional.empty();
        }
        var said = match.group().strip();
        left.replace(match.start(), match.end(), " ");
        return Optional.of(said);
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said.replace(' ', '-')))
                    .filter(day -> day.getYear() >= PartialDate.EARLIEST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
