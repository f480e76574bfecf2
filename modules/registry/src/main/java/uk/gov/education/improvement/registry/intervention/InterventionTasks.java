package uk.gov.education.improvement.registry.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/**
 * What waits for a decision: a judgement published after the last step is better than the one that stood when the instrument
 * began. It never ends the instrument by itself. The rule is ours: the overall grades are compared, and where a report gives
 * none its worst part stands for it.
 */
@ApplicationScoped
public class InterventionTasks {
    private final AccessTable access;
    private final Transactions transactions;
    private final InterventionStore store;
    private final Interventions interventions;
    private final Inspections inspections;

    @Inject
    public InterventionTasks(
            AccessTable access,
            Transactions transactions,
            InterventionStore store,
            Interventions interventions,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.interventions = interventions;
        this.inspections = inspections;
    }

    /**
     * An instrument on which somebody has to decide.
     *
     * @param before the judgement it was triggered by, or that stood when it began
     * @param better the judgement published since
     */
    public record Task(InterventionView intervention, InspectionView before, InspectionView better) {}

    /** Whether the asker may decide. */
    public boolean decides(Asker by) {
        return access.allows(by, InterventionWork.END);
    }

    /** All that wait on the day, the oldest judgement first; costs the same number of statements for one and for many. */
    public List<Task> waiting(Asker by, AsAt asAt) {
        return of(by, List.of(), asAt);
    }

    /** The one of an instrument, where there is one. */
    public Optional<Task> of(Asker by, InterventionView intervention, AsAt asAt) {
        return of(by, List.of(intervention.authorityId()), asAt).stream()
                .filter(task -> task.intervention().id().equals(intervention.id()))
                .findFirst();
    }

    private List<Task> of(Asker by, List<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, Interventions.READ);
        return transactions.within(() -> {
            var facts = store.perhapsInForce(scope, authorityIds, asAt, Interventions.MOST).stream()
                    .filter(fact -> fact.inForce(asAt) != Certainty.NO)
                    .toList();
            if (facts.isEmpty()) {
                return List.of();
            }
            var trails = store.trails(
                    scope, facts.stream().map(InterventionFact::interventionId).toList(), asAt.recordedBy());
            var judged = inspections
                    .graded(
                            by,
                            facts.stream().map(InterventionFact::authorityId).collect(Collectors.toSet()),
                            asAt)
                    .stream()
                    .collect(Collectors.groupingBy(InspectionView::authorityId));
            var views =
                    interventions
                            .withIds(
                                    by,
                                    facts.stream()
                                            .map(InterventionFact::interventionId)
                                            .toList(),
                                    asAt)
                            .stream()
                            .collect(Collectors.toMap(InterventionView::id, view -> view));
            return facts.stream()
                    .flatMap(fact -> task(
                            fact,
                            views.get(fact.interventionId()),
                            trails.get(fact.interventionId()),
                            judged.getOrDefault(fact.authorityId(), List.of()),
                            asAt)
                            .stream())
                    .sorted(Comparator.comparing(task -> task.better().countsFrom()))
                    .toList();
        });
    }

    private static Optional<Task> task(
            InterventionFact fact, InterventionView view, Trail trail, List<InspectionView> judged, AsAt asAt) {
        var began = fact.span().from().map(PartialDate::last).orElse(LocalDate.MIN);
        var before = fact.terms()
                .inspectionId()
                .flatMap(
                        id -> judged.stream().filter(one -> one.id().equals(id)).findFirst())
                .or(() -> judged.stream()
                        .filter(one -> !one.countsFrom().isAfter(began))
                        .reduce((older, newer) -> newer));
        var lastStep =
                trail.certainly(asAt.known()).map(InterventionStep::lastDay).orElse(began);
        var newest = judged.stream()
                .reduce((older, newer) -> newer)
                .filter(one -> one.countsFrom().isAfter(lastStep));
        return before.flatMap(then -> newest.filter(now -> isBetter(now, then)).map(now -> new Task(view, then, now)));
    }

    private static boolean isBetter(InspectionView now, InspectionView then) {
        return grade(now)
                .flatMap(newer -> grade(then).map(older -> newer.compareTo(older) < 0))
                .orElse(false);
    }

    /** The overall grade; of a report that gives none, the worst of its parts. */
    private static Optional<Grade> grade(InspectionView inspection) {
        return inspection
                .part(Part.OVERALL)
                .grade()
                .or(() -> Stream.of(Part.values())
                        .map(inspection::part)
                        .flatMap((PartView part) -> part.grade().stream())
                        .max(Comparator.naturalOrder()));
    }
}
