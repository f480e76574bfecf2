package uk.gov.education.improvement.registry.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.JudgementsFile;
import uk.gov.education.improvement.registry.inspection.Readings;

/** Settles disputes. {@link JudgementsFile} opens them. */
@ApplicationScoped
public class DisputeWork {
    public static final Act DECIDE = new Act("dispute.decide");

    private final AccessTable access;
    private final Transactions transactions;
    private final DisputeStore store;
    private final Readings readings;
    private final Recording recording;

    @Inject
    public DisputeWork(
            AccessTable access, Transactions transactions, DisputeStore store, Readings readings, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.readings = readings;
        this.recording = recording;
    }

    /**
     * Settles a dispute. Where the other reading is right, it corrects the one that stands; either way both are kept.
     *
     * @return the instant at which it was recorded
     * @throws Refused when it is unknown or settled already, or the judgement was changed meanwhile
     */
    public Instant decide(Asker by, DecideDispute command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var dispute = store.find(scope, command.disputeId(), DatedFact.UNSEALED)
                    .orElseThrow(() -> Disputes.unknown(command.disputeId()));
            var version = readings.hold(scope, dispute.inspectionId());
            // by all that is recorded once the lock is had
            store.decisions(scope, List.of(dispute.id()), DatedFact.UNSEALED).forEach(already -> {
                throw new Refused(new DisputeRefusal.DisputeSettled(
                        Moments.inWords(already.recordedAt()),
                        already.settlement().label()));
            });
            recording.checkVersion(scope, InspectionWork.SUBJECT, dispute.inspectionId(), command.version(), version);
            readings.mustStand(scope, dispute.inspectionId());
            var writing = store.writing();
            writing.add(new DisputeDecision(recording.newId(), command));
            writing.changed(new Change(
                    Disputes.SUBJECT,
                    dispute.id(),
                    "settled",
                    Optional.empty(),
                    Map.of("settlement", command.settlement(), "reason", command.reason()),
                    Audience.DEPARTMENT));
            switch (command.settlement()) {
                case KEEP -> {}
                case TAKE ->
                    readings.correct(scope, dispute.inspectionId(), dispute.claim(), command.reason(), writing);
            }
            return recording.append(by, writing);
        });
    }
}
