package uk.gov.education.improvement.registry.counterpart;

import static java.util.Comparator.comparing;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.counterpart.Counterpart.Likeness;
import uk.gov.education.improvement.registry.inspection.Grade;

/**
 * Chooses those whom a recipient is set beside: by rules that are stated, and nothing is left to chance.
 *
 * @param pool who has the duty on the day asked
 * @param reports the graded ones of everybody, oldest first, by our ids
 * @param given all support that is recorded here, by our ids of the recipients
 */
record Choosing(Collection<AuthorityRef> pool, Map<String, List<Report>> reports, Map<String, List<Time>> given) {
    /** The most that are set beside one. */
    static final int MOST = 10;

    /** How far the reports from before may be apart. Ours. */
    static final int MONTHS_APART = 24;

    /** When support was given; without an end where none is recorded. */
    record Time(PartialDate began, Optional<PartialDate> ended) {}

    /**
     * @param others that stand on its side of the support
     * @param places of its statistical neighbours, by our ids
     */
    Beside beside(AuthorityRef recipient, Set<String> others, Window window, Map<String, Integer> places) {
        var own = of(recipient.id());
        var course = window.course(own);
        var later = own.stream()
                .filter(report -> report.isAfter(window.ended().last()))
                .toList();
        return Beside.of(
                recipient,
                window,
                course,
                later,
                course.before().stream()
                        .flatMap(before -> before.overall().stream()
                                .flatMap(grade -> like(before, grade, recipient, others, window, places)))
                        .toList());
    }

    private Stream<Counterpart> like(
            Report before,
            Grade grade,
            AuthorityRef recipient,
            Set<String> others,
            Window window,
            Map<String, Integer> places) {
        return pool.stream()
                .filter(one -> !one.id().equals(recipient.id()) && !others.contains(one.id()))
                .filter(one -> window.before(of(one.id()))
                        .filter(there -> there.overall().equals(Optional.of(grade)) && isNear(before, there))
                        .isPresent())
                .filter(one -> given.getOrDefault(one.id(), List.of()).stream()
                        .noneMatch(time -> window.mayOverlap(time.began(), time.ended())))
                .map(one -> counterpart(one, recipient, window, places))
                .sorted(comparing(Counterpart::likeness)
                        .thenComparing(one -> one.place().orElse(0))
                        .thenComparing(one -> apart(before, one))
                        .thenComparing(one -> one.authority().name(), Comparator.naturalOrder()))
                .limit(MOST);
    }

    private Counterpart counterpart(
            AuthorityRef one, AuthorityRef recipient, Window window, Map<String, Integer> places) {
        var place = Optional.ofNullable(places.get(one.id()));
        var likeness = place.isPresent()
                ? Likeness.NEIGHBOUR
                : one.region() == recipient.region() ? Likeness.REGION : Likeness.OTHER;
        return new Counterpart(one, likeness, place, window.course(of(one.id())));
    }

    private List<Report> of(String authorityId) {
        return reports.getOrDefault(authorityId, List.of());
    }

    private static boolean isNear(Report before, Report there) {
        return !there.countsFrom().isBefore(before.countsFrom().minusMonths(MONTHS_APART))
                && !there.countsFrom().isAfter(before.countsFrom().plusMonths(MONTHS_APART));
    }

    private static long apart(Report before, Counterpart one) {
        return Math.abs(ChronoUnit.DAYS.between(
                before.countsFrom(), one.course().before().orElseThrow().countsFrom()));
    }
}
