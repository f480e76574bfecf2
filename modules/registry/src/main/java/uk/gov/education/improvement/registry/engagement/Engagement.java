package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Undoable;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;
import uk.gov.education.improvement.registry.capacity.Taker;

/** Support that one side gives another. Its scope, deliveries, reviews and feedback each move its version on, as steps do. */
@Entity
@Table(schema = "registry", name = "engagement")
class Engagement extends WrittenWork<EngagementState, EngagementAct> implements Undoable {
    @Column(name = "need_id")
    private String needId;

    @Column(name = "directed_by")
    private String directedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_kind")
    private Provider.Kind kind;

    @Column(name = "partner_id")
    private String partnerId;

    /** How the provider is called. */
    private String called;

    /** For EclipseLink. */
    protected Engagement() {}

    /** To be followed by its first step. */
    Engagement(String id, Optional<String> needId, Optional<String> directedBy, Provider provider, String called) {
        super(id);
        this.needId = needId.orElse(null);
        this.directedBy = directedBy.orElse(null);
        this.kind = provider.kind();
        this.partnerId =
                provider.kind() == Provider.Kind.PARTNER ? provider.called().orElseThrow() : null;
        this.called = called;
    }

    /** @throws Refused when the act does not follow from where the engagement stands */
    EngagementStep take(String stepId, Move<EngagementAct> move) {
        return take(stepId, move, Optional.empty());
    }

    /** @param override why a provider is taken that is not in good standing */
    EngagementStep take(String stepId, Move<EngagementAct> move, Optional<String> override) {
        return new EngagementStep(stepId, id(), move(move), override);
    }

    /** @throws Refused when the act does not follow from where the engagement stands */
    void refuseUnlessMay(EngagementAct act) {
        if (table().after(state(), act).isEmpty()) {
            throw new Refused(notPossible(act, state()));
        }
    }

    /** @throws Refused when it was recorded from what others published */
    void refuseRecorded() {
        if (isRecorded()) {
            throw new Refused(new EngagementRefusal.EngagementOfAFile());
        }
    }

    /** @throws Refused when nothing can be delivered where it stands */
    void refuseUnlessInDelivery() {
        if (!state().equals(Optional.of(EngagementState.IN_DELIVERY))) {
            throw new Refused(new EngagementRefusal.EngagementNotInDelivery(called(state())));
        }
    }

    @Override
    protected StateTable<EngagementState, EngagementAct> table() {
        return EngagementState.TABLE;
    }

    @Override
    protected Refusal notPossible(EngagementAct act, Optional<EngagementState> state) {
        return new EngagementRefusal.EngagementActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    static String called(Optional<EngagementState> state) {
        return state.map(EngagementState::label).orElse("not matched yet").toLowerCase(Locale.ROOT);
    }

    /** As it takes days. */
    Taker taker() {
        return new Taker(id(), partnerId(), called);
    }

    /** That what a file says of it is taken back counts as written. */
    @Override
    public void undone(boolean wholly) {
        written();
    }

    /** Whether it was recorded from what others published, and is put right by files only. */
    boolean isRecorded() {
        return needId == null;
    }

    Optional<String> needId() {
        return Optional.ofNullable(needId);
    }

    Optional<String> directedBy() {
        return Optional.ofNullable(directedBy);
    }

    Provider.Kind kind() {
        return kind;
    }

    Optional<String> partnerId() {
        return Optional.ofNullable(partnerId);
    }

    String called() {
        return called;
    }
}
