package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.DatedFact;

/** Readings of reports for what is said about them elsewhere, in the transaction of a use case there. */
@Dependent
public class Readings {
    private final InspectionStore store;
    private final Recording recording;

    @Inject
    Readings(InspectionStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /**
     * A reading as it was once recorded.
     *
     * @param view with the version of its inspection by the instant asked
     * @param stands whether it stood by the instant asked
     */
    public record Recorded(InspectionView view, Judgement judgement, boolean stands) {}

    /** By their ids, those that the asker may see; costs the same number of statements for one and for many. */
    public Map<String, Recorded> recorded(Scope scope, Collection<String> readingIds, Instant recordedBy) {
        var readings = store.readings(scope, readingIds);
        var inspectionIds =
                readings.stream().map(JudgementReading::inspectionId).collect(Collectors.toSet());
        var standing = store.standing(scope, inspectionIds, recordedBy).stream()
                .map(JudgementReading::id)
                .collect(Collectors.toSet());
        var versions = store.versions(scope, inspectionIds, recordedBy);
        return readings.stream()
                .collect(Collectors.toMap(
                        JudgementReading::id,
                        reading -> new Recorded(
                                Inspections.view(reading, versions.get(reading.inspectionId())),
                                reading.judgement(),
                                standing.contains(reading.id()))));
    }

    /**
     * Holds an inspection until the transaction ends.
     *
     * @return its version
     */
    public long hold(Scope scope, String inspectionId) {
        return store.lock(scope, inspectionId).version();
    }

    /** @throws Refused when no reading stands that the asker may see */
    public void mustStand(Scope scope, String inspectionId) {
        standing(scope, inspectionId);
    }

    /**
     * Puts another reading in place of the one that stands, which is kept. The inspection is to be held.
     *
     * @throws Refused when no reading stands that the asker may see
     */
    public void correct(Scope scope, String inspectionId, Judgement judgement, String reason, Writing writing) {
        var inspection = store.lock(scope, inspectionId);
        var standing = standing(scope, inspectionId);
        var corrected = inspection.correct(standing, recording.newId(), judgement, Optional.of(reason));
        writing.add(inspection);
        writing.add(corrected);
        writing.changed(new Change(
                InspectionWork.SUBJECT,
                inspectionId,
                "corrected",
                Optional.of(standing.judgement()),
                corrected.judgement(),
                corrected.audience()));
        store.tell(Set.of(inspection.authorityId()));
    }

    private JudgementReading standing(Scope scope, String inspectionId) {
        return store.standing(scope, inspectionId, DatedFact.UNSEALED)
                .orElseThrow(() -> new Refused(new InspectionRefusal.UnknownInspection(inspectionId)));
    }
}
