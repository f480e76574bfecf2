package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;

/** Records, publishes and corrects judgements. */
@ApplicationScoped
public class InspectionWork {
    public static final Act RECORD = new Act("inspection.record");
    public static final Act PUBLISH = new Act("inspection.publish");
    public static final Act CORRECT = new Act("inspection.correct");

    /** What the record of change calls an inspection. */
    public static final String SUBJECT = "inspection";

    private final AccessTable access;
    private final Transactions transactions;
    private final InspectionStore store;
    private final Authorities authorities;
    private final Recording recording;

    @Inject
    public InspectionWork(
            AccessTable access,
            Transactions transactions,
            InspectionStore store,
            Authorities authorities,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.recording = recording;
    }

    /**
     * The authority whose judgement is to be drafted.
     *
     * @throws Refused when the asker may not draft, or the authority is unknown
     */
    public AuthorityView toDraft(Asker by, String authority) {
        access.scope(by, RECORD);
        return authorities.find(by, authority, AsAt.day(recording.today(), recording.recordedUntil()));
    }

    /**
     * The judgement that is to be published, as it stands now.
     *
     * @throws Refused when the asker may not publish, or it is unknown
     */
    public InspectionView toPublish(Asker by, String id) {
        return standing(access.scope(by, PUBLISH), id);
    }

    /**
     * The judgement that is to be corrected, as it stands now.
     *
     * @throws Refused when the asker may not correct, or it is unknown
     */
    public InspectionView toCorrect(Asker by, String id) {
        return standing(access.scope(by, CORRECT), id);
    }

    private InspectionView standing(Scope scope, String id) {
        return transactions.within(() -> {
            var until = recording.recordedUntil();
            var reading = store.standing(scope, id, until)
                    .orElseThrow(() -> new Refused(new InspectionRefusal.UnknownInspection(id)));
            return Inspections.view(
                    reading, store.versions(scope, List.of(id), until).get(id));
        });
    }

    /**
     * Drafts a judgement, for the department's eyes.
     *
     * @throws Refused when the authority is unknown, or a judgement of that framework and day is recorded already
     */
    public InspectionView record(Asker by, RecordJudgement command) {
        var scope = access.scope(by, RECORD);
        return transactions.within(() -> {
            var authority = authorities.find(by, command.authority(), AsAt.day(recording.today(), DatedFact.UNSEALED));
            var judgement = command.judgement();
            refuseTwice(scope, authority.id(), authority.form().name(), judgement, Optional.empty());
            var inspection = new Inspection(recording.newId(), authority.id());
            var reading = inspection.read(recording.newId(), judgement, Audience.DEPARTMENT);
            return write(by, inspection, reading, "drafted", Optional.empty());
        });
    }

    /** @throws Refused when it is unknown, stale, published already, or the day lies in the future */
    public InspectionView publish(Asker by, PublishJudgement command) {
        var scope = access.scope(by, PUBLISH);
        return change(by, scope, command.inspectionId(), command.version(), "published", (inspection, standing) -> {
            refuseFuture(command.published());
            var published = PartialDate.on(command.published());
            var judgement = standing.judgementPublished(published);
            var outside = judgement.outsideItsFramework();
            if (!outside.isEmpty()) {
                throw new Refused(new Invalid(outside));
            }
            refuseTwice(scope, inspection.authorityId(), "this authority", judgement, Optional.of(inspection.id()));
            return inspection.publish(standing, recording.newId(), published);
        });
    }

    /** @throws Refused when it is unknown or stale, or contradicts another judgement */
    public InspectionView correct(Asker by, CorrectJudgement command) {
        var scope = access.scope(by, CORRECT);
        return change(by, scope, command.inspectionId(), command.version(), "corrected", (inspection, standing) -> {
            if (standing.audience() == Audience.SECTOR) {
                refuseFuture(command.judgement().published().first());
            }
            refuseTwice(
                    scope,
                    inspection.authorityId(),
                    "this authority",
                    command.judgement(),
                    Optional.of(inspection.id()));
            return inspection.correct(standing, recording.newId(), command.judgement(), Optional.of(command.reason()));
        });
    }

    private interface Verb {
        JudgementReading on(Inspection inspection, JudgementReading standing);
    }

    private InspectionView change(Asker by, Scope scope, String id, long version, String what, Verb verb) {
        return transactions.within(() -> {
            var unknown = new InspectionRefusal.UnknownInspection(id);
            var inspection = Optional.ofNullable(store.lock(scope, id)).orElseThrow(() -> new Refused(unknown));
            // by all that is recorded once the lock is had
            var standing = store.standing(scope, id, DatedFact.UNSEALED).orElseThrow(() -> new Refused(unknown));
            recording.checkVersion(scope, SUBJECT, id, version, inspection.version());
            return write(by, inspection, verb.on(inspection, standing), what, before(standing));
        });
    }

    /** What a draft said stands in its own entry, for the department; what everyone may read does not repeat it. */
    private static Optional<Object> before(JudgementReading standing) {
        return standing.audience() == Audience.SECTOR ? Optional.of(standing.judgement()) : Optional.empty();
    }

    private InspectionView write(
            Asker by, Inspection inspection, JudgementReading reading, String what, Optional<Object> before) {
        var writing = store.writing();
        writing.add(inspection);
        writing.add(reading);
        writing.changed(new Change(SUBJECT, inspection.id(), what, before, reading.judgement(), reading.audience()));
        if (!reading.isDraft()) {
            store.tell(Set.of(inspection.authorityId()));
        }
        recording.append(by, writing);
        return Inspections.view(reading, inspection.version());
    }

    private void refuseFuture(LocalDate published) {
        var today = recording.today();
        if (published.isAfter(today)) {
            throw new Refused(new InspectionRefusal.PublishedInFuture(
                    PartialDate.on(published).inWords(), PartialDate.on(today).inWords()));
        }
    }

    private void refuseTwice(
            Scope scope, String authorityId, String name, Judgement judgement, Optional<String> exceptId) {
        var twice = store.ofTheDay(scope, authorityId, judgement.published()).stream()
                .filter(other ->
                        exceptId.map(id -> !id.equals(other.inspectionId())).orElse(true))
                .anyMatch(other -> other.judgement().report().equals(judgement.report()));
        if (twice) {
            throw new Refused(new InspectionRefusal.AlreadyRecorded(
                    name, judgement.published().inWords()));
        }
    }
}
