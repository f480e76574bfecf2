package uk.gov.education.improvement.registry.dispute;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.inspection.Disagreements;
import uk.gov.education.improvement.registry.inspection.Judgement;

/** Files raise disputes: {@link Disagreements} is how they know of it. */
@Dependent
class RaisedDisputes implements Disagreements {
    private final DisputeStore store;
    private final Recording recording;

    @Inject
    RaisedDisputes(DisputeStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    @Override
    public Map<String, List<Judgement>> said(Scope scope, Collection<String> inspectionIds) {
        return store.about(scope, inspectionIds, DatedFact.UNSEALED).stream()
                .collect(Collectors.groupingBy(
                        Dispute::inspectionId, Collectors.mapping(Dispute::claim, Collectors.toList())));
    }

    @Override
    public Optional<String> inspectionOf(Scope scope, String subject, String id) {
        return Optional.of(subject)
                .filter(Disputes.SUBJECT::equals)
                .flatMap(any -> store.find(scope, id, DatedFact.UNSEALED))
                .map(Dispute::inspectionId);
    }

    @Override
    public void raise(Stood stood, Judgement said, Writing writing) {
        var dispute = new Dispute(recording.newId(), stood, said);
        writing.add(dispute);
        writing.changed(new Change(
                Disputes.SUBJECT, dispute.id(), "opened", Optional.of(stood.judgement()), said, Audience.DEPARTMENT));
    }
}
