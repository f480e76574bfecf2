package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;

/** Reads inspections and their judgements as at any day. {@link InspectionWork} records and corrects them. */
@ApplicationScoped
public class Inspections {
    public static final Act READ = new Act("inspection.read");

    /** The longest history that is shown; more readings of one report than there will ever be. */
    public static final int MOST_READINGS = 500;

    /** The most judgements of one authority that are shown together; more than there are in a century. */
    public static final int MOST_OF_AUTHORITY = 500;

    private final AccessTable access;
    private final Transactions transactions;
    private final InspectionStore store;
    private final Changes changes;

    @Inject
    public Inspections(AccessTable access, Transactions transactions, InspectionStore store, Changes changes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.changes = changes;
    }

    /** Whether the asker sees judgements before they are published. */
    public boolean showsDrafts(Asker by) {
        return access.scope(by, READ).audiences().contains(Audience.DEPARTMENT);
    }

    /**
     * What an authority's judgement on a day rests on.
     *
     * @param latest the latest graded judgement certainly published by the day
     * @param possible a later one that may have been published by the day: its date is not precise enough to say
     */
    public record Judged(Optional<InspectionView> latest, Optional<InspectionView> possible) {
        public static final Judged NOT_RECORDED = new Judged(Optional.empty(), Optional.empty());

        private Judged and(Judged other) {
            return new Judged(latest.or(other::latest), possible.or(other::possible));
        }
    }

    /** @throws Refused when there is none that the asker may see */
    public InspectionView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var reading = store.standing(scope, id, asAt.recordedBy())
                    .orElseThrow(() -> new Refused(new InspectionRefusal.UnknownInspection(id)));
            return views(scope, List.of(reading), asAt).getFirst();
        });
    }

    /**
     * The readings of one report, the one that stands last: at most the newest {@link #MOST_READINGS}.
     *
     * @throws Refused when there is no such inspection that the asker may see
     */
    public List<InspectionView> readings(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var history = store.history(scope, id, asAt.recordedBy(), MOST_READINGS);
            if (history.isEmpty() || history.getLast().isRetraction()) {
                throw new Refused(new InspectionRefusal.UnknownInspection(id));
            }
            return views(scope, history, asAt);
        });
    }

    /**
     * The same, with who recorded each.
     *
     * @throws Refused when there is no such inspection that the asker may see
     */
    public List<ReadingView> history(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var readings = readings(by, id, asAt);
            // each reading is one change for the same readers
            var authors = changes.authors(
                    by,
                    scope,
                    InspectionWork.SUBJECT,
                    id,
                    readings.stream().map(InspectionView::recordedAt).toList());
            return readings.stream()
                    .map(reading -> new ReadingView(
                            reading,
                            reading == readings.getLast(),
                            Optional.ofNullable(authors.get(reading.recordedAt()))))
                    .toList();
        });
    }

    /** One page, newest publication first. */
    public Slice<InspectionView> list(Asker by, InspectionFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var page = Slice.cut(
                    store.page(scope, filter, asAt),
                    filter.size(),
                    store.count(scope, filter, asAt),
                    reading -> Cursor.after(reading.span().certainFrom().toString(), reading.inspectionId()));
            return new Slice<>(views(scope, page.rows(), asAt), page.total(), page.next());
        });
    }

    /**
     * Those of one authority that may have been published by the day, and the drafts the asker may see; oldest first, at
     * most the newest {@link #MOST_OF_AUTHORITY}.
     */
    public List<InspectionView> ofAuthority(Asker by, String authorityId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> views(scope, store.ofAuthority(scope, authorityId, asAt, MOST_OF_AUTHORITY), asAt));
    }

    /**
     * What stood for each authority by the day.
     *
     * @param authorityIds empty for all; an authority that is absent from the answer has none recorded
     */
    public Map<String, Judged> standing(Asker by, Collection<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var latest = store.latest(scope, authorityIds, asAt);
            var views = views(scope, latest, asAt).stream()
                    .collect(Collectors.toMap(InspectionView::id, Function.identity()));
            return latest.stream()
                    .collect(Collectors.toMap(
                            JudgementReading::authorityId,
                            reading -> standing(reading.asAt(asAt), views.get(reading.inspectionId())),
                            Judged::and));
        });
    }

    /**
     * The latest graded judgement of every authority that has one, by its id: certainly published by the day. In one
     * statement, and without the versions of the reports.
     */
    public Map<String, GradedReport> latest(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.certainlyLatest(scope, asAt).stream()
                .collect(Collectors.toMap(JudgementReading::authorityId, JudgementReading::graded)));
    }

    /** The graded judgements of some authorities that were certainly published by the day, oldest first. */
    public List<InspectionView> graded(Asker by, Collection<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> views(scope, store.graded(scope, authorityIds, asAt, MOST_OF_AUTHORITY * 10), asAt));
    }

    /** Those of some authorities whose reports were certainly published on one of some days, none of them after the day asked. */
    public List<InspectionView> reportedOn(
            Asker by, Collection<String> authorityIds, Collection<LocalDate> days, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> views(scope, store.reportedOn(scope, authorityIds, days, asAt, MOST_OF_AUTHORITY), asAt));
    }

    private static Judged standing(Certainty certainty, InspectionView view) {
        return switch (certainty) {
            case CERTAIN -> new Judged(Optional.of(view), Optional.empty());
            case POSSIBLE -> new Judged(Optional.empty(), Optional.of(view));
            case NO -> Judged.NOT_RECORDED;
        };
    }

    /**
     * The authorities whose latest graded judgement certainly published by the day has one of these overall grades.
     * One that is possible does not count.
     */
    public List<String> judged(Asker by, Collection<Grade> overall, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.certainlyLatest(scope, asAt).stream()
                .filter(reading -> Optional.ofNullable(reading.graded().grades().get(Part.OVERALL))
                        .filter(overall::contains)
                        .isPresent())
                .map(JudgementReading::authorityId)
                .toList());
    }

    /** The version is that of the same instant as the reading: an older reading never goes out with a newer version. */
    private List<InspectionView> views(Scope scope, Collection<JudgementReading> readings, AsAt asAt) {
        var ids = readings.stream().map(JudgementReading::inspectionId).collect(Collectors.toSet());
        var versions = store.versions(scope, ids, asAt.recordedBy());
        return readings.stream()
                .map(reading -> view(reading, versions.get(reading.inspectionId())))
                .toList();
    }

    static InspectionView view(JudgementReading reading, long version) {
        var judgement = reading.judgement();
        return new InspectionView(
                reading.inspectionId(),
                version,
                reading.authorityId(),
                reading.audience() == Audience.DEPARTMENT,
                judgement.framework(),
                judgement.visit(),
                judgement.visitStart().map(Object::toString),
                judgement.visitEnd().map(Object::toString),
                judgement.published().said(),
                reading.span().certainFrom(),
                PartView.of(judgement),
                judgement.findings(),
                judgement.confidence(),
                judgement.source(),
                reading.recordedAt(),
                reading.reason());
    }
}
