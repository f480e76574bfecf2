package uk.gov.education.improvement.registry.intervention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Undoable;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.InterventionStep.Taken;

/** One instrument of one authority. Each act adds a fact about it and moves its version on. */
@Entity
@Table(schema = "registry", name = "intervention")
class Intervention implements Undoable {
    /** What the record of change says of a draft that now says something else. */
    static final String CHANGED = "changed";

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "authority_id")
    private String authorityId;

    /** An authority has one instrument of a kind and a service that begins on a day, whoever records it, and however many at once. */
    @Column(name = "known_by")
    private String knownBy;

    private int acts;

    /** The last place in its trail that was given, to a step that was taken back too. */
    private int steps;

    /** For EclipseLink. */
    protected Intervention() {}

    Intervention(String id, String authorityId) {
        this.id = id;
        this.authorityId = authorityId;
        this.knownBy = id;
    }

    /** @throws Refused unless the table of states has the step */
    static InterventionState after(Trail trail, Step step) {
        var state = trail.state();
        return state.map(from -> from.after(step))
                .orElseGet(() -> Optional.ofNullable(InterventionState.BEGINNINGS.get(step)))
                .orElseThrow(() -> notPossible(state, step.done()));
    }

    /** @throws Refused unless it is a draft: what was issued stands as it was issued */
    static void refuseUnlessDraft(Trail trail) {
        var state = trail.state();
        if (!state.equals(Optional.of(InterventionState.DRAFTED))) {
            throw notPossible(state, CHANGED);
        }
    }

    private static Refused notPossible(Optional<InterventionState> state, String what) {
        return new Refused(new InterventionRefusal.StepNotPossible(
                state.map(InterventionState::label).orElse("not there").toLowerCase(Locale.ROOT),
                what,
                state.map(InterventionState::steps).stream()
                        .flatMap(List::stream)
                        .map(Step::label)
                        .collect(Collectors.joining(", "))));
    }

    /** Adds a step to the trail. */
    Trail step(Trail trail, String stepId, Taken taken) {
        var place = Math.max(steps, trail.last().map(InterventionStep::place).orElse(0)) + 1;
        return trail.with(new InterventionStep(stepId, id, place, trail.last(), taken));
    }

    /** What is recorded of it after an act: in place of the fact that stood, which is kept. */
    InterventionFact fact(String factId, Trail trail, Terms terms, Optional<InterventionFact> stood) {
        acts++;
        steps = Math.max(steps, trail.last().orElseThrow().place());
        if (trail.state().orElseThrow().audience() == Audience.SECTOR) {
            knownBy = knownBy(terms, trail.span().from().orElseThrow());
        }
        return new InterventionFact(factId, this, trail, terms, stood);
    }

    /** One of which nothing is recorded any more can be recorded anew. */
    @Override
    public void undone(boolean wholly) {
        acts++;
        knownBy = wholly ? id : knownBy;
    }

    /** At most 80 characters. */
    static String knownBy(Terms terms, PartialDate begins) {
        return terms.instrument() + " " + terms.service() + " " + begins.said();
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String authorityId() {
        return authorityId;
    }

    String knownBy() {
        return knownBy;
    }
}
