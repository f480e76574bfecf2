package uk.gov.education.improvement.registry.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;
import uk.gov.education.improvement.registry.authority.SearchText;
import uk.gov.education.improvement.registry.authority.SearchText.Days;

/**
 * A search as far as it speaks of judgements: a grade, a kind of visit, a framework, a year, a month or a day; and the rest,
 * which must be an authority.
 */
record JudgementWords(
        List<Grade> overall,
        List<Visit> visits,
        List<Framework> frameworks,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String rest,
        boolean otherwise)
        implements RecordsOfAuthorities.Words {
    /** What everything found here is. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(" (judgements?|reports?|ofsted|judged) ");

    private static final List<String> KNOWN = Stream.of(
                    Arrays.stream(Visit.values()).flatMap(JudgementWords::names),
                    Arrays.stream(Grade.values()).flatMap(JudgementWords::names),
                    Arrays.stream(Framework.values()).flatMap(JudgementWords::names))
            .flatMap(names -> names)
            .toList();

    /** As it is typed, and then as it may have been meant. */
    static Stream<JudgementWords> of(String text) {
        return SearchText.readings(text, KNOWN).stream().map(JudgementWords::read);
    }

    private static JudgementWords read(SearchText text) {
        var visits = text.take(Visit.values(), JudgementWords::names);
        var overall = text.take(Grade.values(), JudgementWords::names);
        var frameworks = text.take(Framework.values(), JudgementWords::names);
        var days = text.takeDays();
        text.drop(SAYS_NOTHING);
        return new JudgementWords(
                overall,
                visits,
                frameworks,
                days.map(Days::first),
                days.map(Days::last),
                text.rest(),
                text.isOtherwise());
    }

    private static Stream<String> names(Visit visit) {
        return Stream.of(visit.label());
    }

    private static Stream<String> names(Grade grade) {
        return Stream.of(grade.label());
    }

    private static Stream<String> names(Framework framework) {
        return Stream.of(framework.name(), framework.family());
    }

    @Override
    public boolean saysMore() {
        return !overall.isEmpty() || !visits.isEmpty() || !frameworks.isEmpty() || from.isPresent();
    }

    /** @param authorityIds none for all */
    InspectionFilter filter(List<String> authorityIds, int size) {
        return new InspectionFilter(
                authorityIds, frameworks, visits, overall, from, to, Optional.empty(), Optional.empty(), size);
    }
}
