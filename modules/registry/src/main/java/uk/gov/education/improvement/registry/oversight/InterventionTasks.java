package uk.gov.education.improvement.registry.oversight;

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
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Interventions;

/**
 * What waits for a decision: a judgement published after the last step is better than the one that stood when the instrument
 * began. It never ends the instrument by itself. The rule is ours: the overall grades are compared, and where a report gives
 * none its worst part stands for it.
 */
@ApplicationScoped
public class InterventionTasks {
    private final AccessTable access;
    private final Transactions transactions;
    private final OversightStore store;
    private final Interventions interventions;
    private final Inspections inspections;

    @Inject
    public InterventionTasks(
            AccessTable access,
            Transactions transactions,
            OversightStore store,
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

    /** What is overdue on the day, the first so many. */
    public Slice<InterventionView> overdue(Asker by, AsAt asAt, int most) {
        return interventions.list(by, InterventionFilter.overdue(most), asAt);
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
            var ids = store.perhapsInForce(scope, authorityIds, asAt);
            if (ids.isEmpty()) {
                return List.of();
            }
            var standing = interventions.withIds(by, ids, asAt).stream()
                    .filter(view -> view.inForce() != InForce.NO)
                    .toList();
            var lastSteps = store.lastSteps(scope, ids, asAt);
            var judged = inspections
                    .graded(
                            by,
                            standing.stream().map(InterventionView::authorityId).collect(Collectors.toSet()),
                            asAt)
                    .stream()
                    .collect(Collectors.groupingBy(InspectionView::authorityId));
            return standing.stream()
                    .flatMap(view -> task(
                            view,
                            Optional.ofNullable(lastSteps.get(view.id())),
                            judged.getOrDefault(view.authorityId(), List.of()))
                            .stream())
                    .sorted(Comparator.comparing((Task task) -> task.better().countsFrom())
                            .thenComparing(task -> task.intervention().id()))
                    .toList();
        });
    }

    private static Optional<Task> task(
            InterventionView instrument, Optional<LocalDate> stepped, List<InspectionView> judged) {
        var began = instrument.from().map(day -> PartialDate.parse(day).last()).orElse(LocalDate.MIN);
        var before = instrument
                .terms()
                .inspectionId()
                .flatMap(
                        id -> judged.stream().filter(one -> one.id().equals(id)).findFirst())
                .or(() -> judged.stream()
                        .filter(one -> !one.countsFrom().isAfter(began))
                        .reduce((older, newer) -> newer));
        var lastStep = stepped.orElse(began);
        var newest = judged.stream()
                .reduce((older, newer) -> newer)
                .filter(one -> one.countsFrom().isAfter(lastStep));
        return before.flatMap(
                then -> newest.filter(now -> isBetter(now, then)).map(now -> new Task(instrument, then, now)));
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
