package uk.gov.education.improvement.registry.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;

/** A practice; what it says stands in its {@link PracticeText}s. */
@Entity
@Table(schema = "registry", name = "practice")
class Practice extends WrittenWork<PracticeState, PracticeAct> {
    /** The sector's from the day it is published. */
    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** For EclipseLink. */
    protected Practice() {}

    /** To be followed by its first step and its first text. */
    Practice(String id) {
        super(id);
        this.audience = Audience.DEPARTMENT;
    }

    /** @throws Refused when the act does not follow from where the practice stands */
    PracticeStep take(String stepId, Move<PracticeAct> move) {
        var moved = move(move);
        if (move.act() == PracticeAct.PUBLISH) {
            audience = Audience.SECTOR;
        }
        return new PracticeStep(stepId, id(), moved);
    }

    /** @throws Refused when what it says can no longer be changed */
    void refuseWhenWithdrawn() {
        if (state().orElseThrow() == PracticeState.WITHDRAWN) {
            throw new Refused(new PracticeRefusal.PracticeWithdrawn());
        }
    }

    @Override
    protected StateTable<PracticeState, PracticeAct> table() {
        return PracticeState.TABLE;
    }

    @Override
    protected Refusal notPossible(PracticeAct act, Optional<PracticeState> state) {
        return new PracticeRefusal.PracticeActNotPossible(
                act.label().toLowerCase(Locale.ROOT),
                state.map(where -> switch (where) {
                            case DRAFT -> "a draft";
                            case PUBLISHED -> "published";
                            case WITHDRAWN -> "withdrawn";
                        })
                        .orElse("not written yet"));
    }

    Audience audience() {
        return audience;
    }
}
