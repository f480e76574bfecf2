package uk.gov.education.improvement.accreditation.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;

/** Creates phases of the rollout and moves them on. */
@ApplicationScoped
public class PhaseWork {
    public static final Act CREATE = new Act("phase.create");
    public static final Act MOVE = new Act("phase.move");
    public static final Act CORRECT = new Act("phase.correct");

    /** What the record of change calls a phase. */
    public static final String SUBJECT = "phase";

    private final AccessTable access;
    private final Transactions transactions;
    private final PhaseStore store;
    private final Recording recording;

    @Inject
    public PhaseWork(AccessTable access, Transactions transactions, PhaseStore store, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.recording = recording;
    }

    /** @throws Refused when the asker may not create one */
    public void toCreate(Asker by) {
        access.scope(by, CREATE);
    }

    /**
     * The phase that is to be moved, with all its steps.
     *
     * @throws Refused when the asker may not move it, or it is unknown
     */
    public PhaseView toMove(Asker by, String idOrNumber) {
        return toChange(access.scope(by, MOVE), idOrNumber);
    }

    /**
     * The phase one of whose steps is to be corrected or taken back, with all its steps.
     *
     * @throws Refused when the asker may not correct it, or it is unknown
     */
    public PhaseView toCorrect(Asker by, String idOrNumber) {
        return toChange(access.scope(by, CORRECT), idOrNumber);
    }

    private PhaseView toChange(Scope scope, String idOrNumber) {
        return transactions.within(() -> {
            var phase = store.find(scope, idOrNumber)
                    .orElseThrow(() -> new Refused(new PhaseRefusal.UnknownPhase(idOrNumber)));
            return view(scope, phase, AsAt.day(recording.today(), recording.recordedUntil()));
        });
    }

    /** @throws Refused when the number is taken, or the day of planning lies in the future */
    public PhaseView create(Asker by, CreatePhase command) {
        var scope = access.scope(by, CREATE);
        return transactions.within(() -> {
            command.planned().refuseFuture(recording.today());
            store.numbered(scope, List.of(command.number())).stream()
                    .findFirst()
                    .ifPresent(there -> {
                        throw new Refused(
                                new PhaseRefusal.PhaseNumberTaken(Integer.toString(there.number()), there.name()));
                    });
            var phase = new Phase(recording.newId(), command.number(), command.name(), command.target());
            return take(by, scope, phase, command.planned());
        });
    }

    /**
     * @throws Refused when it is unknown or stale, the act does not follow, or the day lies in the future or before the
     *     step that came last
     */
    public PhaseView take(Asker by, TakePhaseStep command) {
        var scope = access.scope(by, MOVE);
        return transactions.within(() -> {
            var phase = lock(scope, command.phaseId(), command.version());
            trail(scope, phase, DatedFact.UNSEALED).refuseOutOfOrder(command.move(), recording.today());
            return take(by, scope, phase, command.move());
        });
    }

    /**
     * @throws Refused when the phase or the step is unknown or stale, nothing would be other than it is, or the day lies in
     *     the future, before the step before it, or after the next one
     */
    public PhaseView correct(Asker by, CorrectPhaseStep command) {
        var scope = access.scope(by, CORRECT);
        return transactions.within(() -> {
            var phase = lock(scope, command.phaseId(), command.version());
            var trail = trail(scope, phase, DatedFact.UNSEALED);
            var step = at(trail, command.place());
            command.move().refuseFuture(recording.today());
            if (step.move().equals(command.move())) {
                throw new Refused(new Invalid("effective", "This is what stands. Change what is wrong"));
            }
            var correcting = phase.correct(recording.newId(), trail, step, command.move(), command.reason());
            var said = new Corrected(phase.number(), phase.name(), command.move(), command.reason());
            return write(by, scope, phase, correcting, change(phase, "step corrected", step, said));
        });
    }

    /** @throws Refused when the phase or the step is unknown or stale, others follow it, or the phase began with it */
    public PhaseView takeBack(Asker by, TakeBackPhaseStep command) {
        var scope = access.scope(by, CORRECT);
        return transactions.within(() -> {
            var phase = lock(scope, command.phaseId(), command.version());
            var trail = trail(scope, phase, DatedFact.UNSEALED);
            var step = at(trail, command.place());
            var retraction = phase.takeBack(recording.newId(), trail, step, command.reason());
            var said = new TakenBack(phase.number(), phase.name(), command.reason());
            return write(by, scope, phase, retraction, change(phase, "step taken back", step, said));
        });
    }

    private Phase lock(Scope scope, String id, long version) {
        var phase = Optional.ofNullable(store.lock(scope, id))
                .orElseThrow(() -> new Refused(new PhaseRefusal.UnknownPhase(id)));
        recording.checkVersion(scope, SUBJECT, phase.id(), version, phase.version());
        return phase;
    }

    private static PhaseStep at(Trail<PhaseStep> trail, int place) {
        return trail.at(place)
                .orElseThrow(() -> new Refused(new PhaseRefusal.UnknownPhaseStep(Integer.toString(place))));
    }

    private PhaseView take(Asker by, Scope scope, Phase phase, Move<PhaseAct> move) {
        return write(by, scope, phase, phase.take(recording.newId(), move), change(phase, move));
    }

    private PhaseView write(Asker by, Scope scope, Phase phase, PhaseStep step, Change change) {
        var writing = store.writing();
        writing.add(phase);
        writing.add(step);
        writing.changed(change);
        var at = recording.append(by, writing);
        return view(scope, phase, AsAt.day(recording.today(), at));
    }

    static Change change(Phase phase, Move<PhaseAct> move) {
        return new Change(SUBJECT, phase.id(), move.act().done(), Optional.empty(), said(phase, move), Audience.SECTOR);
    }

    private static Change change(Phase phase, String what, PhaseStep stood, Object said) {
        return new Change(SUBJECT, phase.id(), what, Optional.of(said(phase, stood.move())), said, Audience.SECTOR);
    }

    private record Said(int number, String name, Move<PhaseAct> move) {}

    private record Corrected(int number, String name, Move<PhaseAct> move, String reason) {}

    private record TakenBack(int number, String name, String reason) {}

    private static Said said(Phase phase, Move<PhaseAct> move) {
        return new Said(phase.number(), phase.name(), move);
    }

    private PhaseView view(Scope scope, Phase phase, AsAt asAt) {
        return Phases.view(
                phase,
                trail(scope, phase, asAt.recordedBy()),
                store.joined(scope, asAt).getOrDefault(phase.id(), PhaseStore.Joined.NONE),
                asAt);
    }

    private Trail<PhaseStep> trail(Scope scope, Phase phase, Instant recordedBy) {
        return store.trails(scope, List.of(phase.id()), recordedBy).getOrDefault(phase.id(), Trail.empty());
    }
}
