package uk.gov.education.improvement.registry.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;

/** A need of one authority; what it says stands in its {@link NeedText}s. */
@Entity
@Table(schema = "registry", name = "need")
class Need extends WrittenWork<NeedState, NeedAct> {
    @Column(name = "authority_id")
    private String authorityId;

    /** Who sees it beside its owner. */
    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** The recipient. */
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by")
    private RaisedBy raisedBy;

    /** Null where it comes from no direction. */
    @Column(name = "intervention_id")
    private String interventionId;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    /** For EclipseLink. */
    protected Need() {}

    /** To be followed by its first step and its first text. */
    Need(
            String id,
            String authorityId,
            Owner recipient,
            RaisedBy raisedBy,
            Optional<String> interventionId,
            LocalDate raisedOn) {
        super(id);
        this.authorityId = authorityId;
        this.audience = Audience.DEPARTMENT;
        this.owner = recipient.text();
        this.raisedBy = raisedBy;
        this.interventionId = interventionId.orElse(null);
        this.raisedOn = raisedOn;
    }

    /** @throws Refused when the act does not follow from where the need stands */
    NeedStep take(String stepId, Move<NeedAct> move) {
        return new NeedStep(stepId, id(), move(move));
    }

    /** @throws Refused when what it says can no longer be changed */
    static void refuseUnlessOpen(Optional<NeedState> state) {
        if (state.filter(NeedState.OPEN::equals).isEmpty()) {
            throw new Refused(new NeedRefusal.NeedNotOpen(called(state)));
        }
    }

    @Override
    protected StateTable<NeedState, NeedAct> table() {
        return NeedState.TABLE;
    }

    @Override
    protected Refusal notPossible(NeedAct act, Optional<NeedState> state) {
        return refusal(act, state);
    }

    static NeedRefusal refusal(NeedAct act, Optional<NeedState> state) {
        return new NeedRefusal.NeedActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    private static String called(Optional<NeedState> state) {
        return state.map(where -> switch (where) {
                    case OPEN -> "open";
                    case IN_PLACE -> "one with support in place";
                    case MET -> "met";
                    case WITHDRAWN -> "withdrawn";
                })
                .orElse("not raised yet");
    }

    String authorityId() {
        return authorityId;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    RaisedBy raisedBy() {
        return raisedBy;
    }

    Optional<String> interventionId() {
        return Optional.ofNullable(interventionId);
    }

    LocalDate raisedOn() {
        return raisedOn;
    }
}
