package uk.gov.education.improvement.registry.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.InterventionStep.Taken;

/** Drafts instruments and takes steps with them. Only a decision ends one. */
@ApplicationScoped
public class InterventionWork {
    public static final Act DRAFT = new Act("intervention.draft");
    public static final Act ISSUE = new Act("intervention.issue");
    public static final Act REVIEW = new Act("intervention.review");
    public static final Act END = new Act("intervention.end");

    /** What the record of change calls an instrument. */
    public static final String SUBJECT = "intervention";

    private final AccessTable access;
    private final Transactions transactions;
    private final InterventionStore store;
    private final Authorities authorities;
    private final Recording recording;

    @Inject
    public InterventionWork(
            AccessTable access,
            Transactions transactions,
            InterventionStore store,
            Authorities authorities,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.recording = recording;
    }

    /** What a step was, for the record of change. */
    private record StepSaid(Step step, InterventionState to, Optional<String> on, String why, String source) {}

    /** What a draft was, for the record of change. */
    private record Drafted(String authorityId, Terms terms) {}

    /**
     * The authority of which an instrument is to be drafted.
     *
     * @throws Refused when the asker may not draft, or the authority is unknown
     */
    public AuthorityView toDraft(Asker by, String authority) {
        access.scope(by, DRAFT);
        return authorities.find(by, authority, AsAt.day(recording.today(), recording.recordedUntil()));
    }

    /**
     * The instrument with which a step is to be taken, as it stands now.
     *
     * @throws Refused when the asker may not take it, the instrument is unknown, or the step does not lead on from where it stands
     */
    public InterventionView toTake(Asker by, String id, Step step) {
        return standing(access.scope(by, step.act()), id, trail -> Intervention.after(trail, step));
    }

    private InterventionView standing(Scope scope, String id, Consumer<Trail> isPossible) {
        return transactions.within(() -> {
            var until = recording.recordedUntil();
            var fact = standing(scope, id, until);
            var trail = trail(scope, id, until);
            isPossible.accept(trail);
            var version = store.versions(scope, List.of(id), until).get(id);
            return Interventions.view(fact, version, trail, AsAt.day(recording.today(), until));
        });
    }

    /**
     * Drafts an instrument, for the department's eyes.
     *
     * @throws Refused when the authority is unknown
     */
    public InterventionView draft(Asker by, DraftIntervention command) {
        var scope = access.scope(by, DRAFT);
        return transactions.within(() -> {
            var authority = authorities.find(by, command.authority(), AsAt.day(recording.today(), DatedFact.UNSEALED));
            refuseOtherInspection(scope, authority.id(), authority.form().name(), command.terms());
            var writing = store.writing();
            var intervention = drafted(scope, authority.id(), command.terms(), writing);
            recording.append(by, writing);
            return now(scope, intervention);
        });
    }

    /**
     * The draft that is to be changed, as it stands now.
     *
     * @throws Refused when the asker may not change it, it is unknown, or is no draft any more
     */
    public InterventionView toChange(Asker by, String id) {
        return standing(access.scope(by, DRAFT), id, Intervention::refuseUnlessDraft);
    }

    /**
     * Changes what a draft says.
     *
     * @throws Refused when the asker may not, or it is unknown, stale, or no draft any more
     */
    public InterventionView change(Asker by, ChangeDraft command) {
        var scope = access.scope(by, DRAFT);
        var id = command.interventionId();
        return transactions.within(() -> {
            var held = hold(scope, id, command.version());
            var trail = trail(scope, id, DatedFact.UNSEALED);
            Intervention.refuseUnlessDraft(trail);
            refuseOtherInspection(scope, held.fact().authorityId(), "this authority", command.terms());
            var writing = store.writing();
            writing.add(held.intervention().fact(recording.newId(), trail, command.terms(), Optional.of(held.fact())));
            writing.changed(new Change(
                    SUBJECT,
                    id,
                    Intervention.CHANGED,
                    Optional.of(
                            new Drafted(held.fact().authorityId(), held.fact().terms())),
                    new Drafted(held.fact().authorityId(), command.terms()),
                    Audience.DEPARTMENT));
            recording.append(by, writing);
            return now(scope, held.intervention());
        });
    }

    private void refuseOtherInspection(Scope scope, String authorityId, String name, Terms terms) {
        terms.inspectionId()
                .filter(id -> !store.isInspected(scope, authorityId, id))
                .ifPresent(id -> {
                    throw invalid("inspectionId", "This is no inspection of " + name);
                });
    }

    /** An instrument that is locked, with what stands of it by all that is recorded once the lock is had. */
    private record Held(Intervention intervention, InterventionFact fact) {}

    private Held hold(Scope scope, String id, long version) {
        var intervention = Optional.ofNullable(store.lock(scope, id))
                .orElseThrow(() -> new Refused(new InterventionRefusal.UnknownIntervention(id)));
        var fact = standing(scope, id, DatedFact.UNSEALED);
        recording.checkVersion(scope, SUBJECT, id, version, intervention.version());
        return new Held(intervention, fact);
    }

    private Intervention drafted(Scope scope, String authorityId, Terms terms, Writing writing) {
        var intervention = new Intervention(recording.newId(), authorityId);
        var trail = intervention.step(
                Trail.EMPTY,
                recording.newId(),
                new Taken(
                        Step.DRAFT,
                        Intervention.after(Trail.EMPTY, Step.DRAFT),
                        Optional.of(PartialDate.on(recording.today())),
                        recording.today(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        terms.trigger(),
                        terms.source()));
        writing.add(intervention);
        writing.add(trail.last().orElseThrow());
        writing.add(intervention.fact(recording.newId(), trail, terms, Optional.empty()));
        writing.changed(new Change(
                SUBJECT,
                intervention.id(),
                Step.DRAFT.done(),
                Optional.empty(),
                new Drafted(authorityId, terms),
                Audience.DEPARTMENT));
        return intervention;
    }

    /**
     * Takes a step with an instrument.
     *
     * @throws Refused when the asker may not, or it is unknown or stale, or the step does not lead on from where it stands,
     *     comes before one taken already, or lies in the future
     */
    public InterventionView take(Asker by, TakeStep command) {
        var scope = access.scope(by, command.step().act());
        var id = command.interventionId();
        return transactions.within(() -> {
            var held = hold(scope, id, command.version());
            var intervention = held.intervention();
            var fact = held.fact();
            var trail = trail(scope, id, DatedFact.UNSEALED);
            var to = Intervention.after(trail, command.step());
            refuseOutOfOrder(trail, command, to);
            var writing = store.writing();
            var successor =
                    command.successor().map(next -> successor(by, scope, intervention, fact, command, next, writing));
            var after = intervention.step(trail, recording.newId(), taken(scope, command, to, successor));
            writing.add(after.last().orElseThrow());
            if (command.inForce().isPresent()) {
                after = intervention.step(after, recording.newId(), begun(command));
                writing.add(after.last().orElseThrow());
            }
            if (to.audience() == Audience.SECTOR) {
                refuseTwice(scope, intervention, fact.terms(), after);
            }
            writing.add(intervention.fact(recording.newId(), after, fact.terms(), Optional.of(fact)));
            writing.changed(new Change(
                    SUBJECT,
                    id,
                    command.step().done(),
                    fact.isDraft() ? Optional.empty() : Optional.of(Map.of("state", fact.state())),
                    new StepSaid(
                            command.step(),
                            after.state().orElseThrow(),
                            Optional.of(command.on().said()),
                            command.why(),
                            command.source()),
                    to.audience()));
            recording.append(by, writing);
            return now(scope, intervention);
        });
    }

    private Taken taken(Scope scope, TakeStep command, InterventionState to, Optional<String> successor) {
        var day = command.on().last();
        var review = command.step().isReviewed()
                ? Optional.of(day.plusMonths(store.monthsToReview(scope, day)))
                : Optional.<LocalDate>empty();
        return new Taken(
                command.step(),
                to,
                Optional.of(command.on()),
                recording.today(),
                true,
                review,
                command.reportDue(),
                successor,
                command.why(),
                command.source());
    }

    private Taken begun(TakeStep issue) {
        return new Taken(
                Step.BEGIN,
                InterventionState.ISSUED.after(Step.BEGIN).orElseThrow(),
                issue.inForce(),
                recording.today(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                issue.why(),
                issue.source());
    }

    private void refuseOutOfOrder(Trail trail, TakeStep command, InterventionState to) {
        var today = recording.today();
        if (command.on().first().isAfter(today)) {
            throw invalid(
                    "on",
                    "The day, " + command.on().inWords() + ", is after today, "
                            + PartialDate.on(today).inWords());
        }
        command.inForce().filter(day -> day.first().isAfter(today)).ifPresent(day -> {
            throw invalid(
                    "inForce", "It is not in force yet: leave this out, and bring it into force when the day has come");
        });
        if (to.ended()
                && trail.isBegun()
                && !command.on().last().isAfter(trail.span().possibleFrom())) {
            throw invalid(
                    "on", "The first day on which it is no longer in force must be after the day on which it began");
        }
        if (command.step() == Step.DROP
                && command.on().last().isBefore(trail.last().orElseThrow().firstDay())) {
            throw invalid("on", "It cannot have been dropped before it was drafted");
        }
        if (trail.isBefore(command.on())) {
            throw invalid("on", "The day, " + command.on().inWords() + ", is before a step that was taken already");
        }
    }

    /** An instrument of the same authority that has not ended; or one that is drafted here and now. */
    private String successor(
            Asker by,
            Scope scope,
            Intervention intervention,
            InterventionFact fact,
            TakeStep command,
            Successor next,
            Writing writing) {
        return switch (next) {
            case Successor.Drafted drafted -> {
                access.scope(by, DRAFT);
                var terms = fact.terms().followedBy(drafted.instrument(), command.why(), command.source());
                yield drafted(scope, intervention.authorityId(), terms, writing).id();
            }
            case Successor.Existing existing -> {
                var other = store.standing(scope, List.of(existing.id()), DatedFact.UNSEALED).stream()
                        .filter(found -> found.authorityId().equals(intervention.authorityId()))
                        .filter(found -> !found.interventionId().equals(intervention.id()))
                        .filter(found -> !found.state().ended())
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                "successor",
                                "Select another instrument of the same authority that has not ended, or draft one"));
                yield other.interventionId();
            }
        };
    }

    /** Asked before the database would be: so it can be said which one there is. */
    private void refuseTwice(Scope scope, Intervention intervention, Terms terms, Trail trail) {
        var known = Intervention.knownBy(terms, trail.span().from().orElseThrow());
        if (!intervention.knownBy().equals(known)
                && store
                        .ofAuthorities(
                                scope,
                                List.of(intervention.authorityId()),
                                DatedFact.UNSEALED,
                                Interventions.MOST_OF_AUTHORITY)
                        .stream()
                        .filter(other ->
                                !other.isDraft() && !other.interventionId().equals(intervention.id()))
                        .anyMatch(other -> Intervention.knownBy(
                                        other.terms(), other.span().from().orElseThrow())
                                .equals(known))) {
            throw new Refused(new InterventionRefusal.InstrumentRecorded(
                    terms.instrument().label().toLowerCase(Locale.ROOT),
                    trail.span().from().orElseThrow().inWords()));
        }
    }

    private InterventionFact standing(Scope scope, String id, Instant recordedBy) {
        return store.standing(scope, List.of(id), recordedBy).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new InterventionRefusal.UnknownIntervention(id)));
    }

    private Trail trail(Scope scope, String id, Instant recordedBy) {
        return store.trails(scope, List.of(id), recordedBy).getOrDefault(id, Trail.EMPTY);
    }

    /** What has just been written, by all that this transaction knows. */
    private InterventionView now(Scope scope, Intervention intervention) {
        var fact = standing(scope, intervention.id(), DatedFact.UNSEALED);
        return Interventions.view(
                fact,
                intervention.version(),
                trail(scope, intervention.id(), DatedFact.UNSEALED),
                AsAt.day(recording.today(), fact.recordedAt()));
    }

    private static Refused invalid(String field, String words) {
        return new Refused(new Invalid(field, words));
    }
}
