package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Work;

/** Money of a budget line that is promised to a partnership: of one authority, of several, or of a trust. */
@Entity
@Table(schema = "registry", name = "award")
class Award extends Work<AwardState, AwardAct> {
    @Column(name = "line_id")
    private String lineId;

    @Column(name = "programme_id")
    private String programmeId;

    /** Of the partnership or the trust. */
    private String name;

    private String purpose;

    /** Null where it stands by itself. */
    @Column(name = "round_id")
    private String roundId;

    /** For EclipseLink. */
    protected Award() {}

    /** To be followed by its first step: an award is proposed, or it is none. */
    Award(String id, String lineId, String programmeId, String name, String purpose) {
        super(id);
        this.lineId = lineId;
        this.programmeId = programmeId;
        this.name = name;
        this.purpose = purpose;
    }

    /** Makes it a part of an agreement that follows from a round. */
    Award agreedAfter(Optional<String> round) {
        this.roundId = round.orElse(null);
        return this;
    }

    /** @throws Refused when its agreement takes the act, together with its partner */
    void refuseAlone(AwardAct act) {
        if (act.isOfAgreement() && roundId != null) {
            throw new Refused(new AwardRefusal.AwardOfAgreement(name, roundId));
        }
    }

    /** @throws Refused when the act does not follow from where the award stands */
    AwardStep take(String stepId, Move<AwardAct> move) {
        return new AwardStep(stepId, id(), move(move));
    }

    @Override
    protected StateTable<AwardState, AwardAct> table() {
        return AwardState.TABLE;
    }

    @Override
    protected Refusal notPossible(AwardAct act, Optional<AwardState> state) {
        return new AwardRefusal.AwardActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    static String called(Optional<AwardState> state) {
        return state.map(AwardState::label).orElse("not proposed yet").toLowerCase(Locale.ROOT);
    }

    String lineId() {
        return lineId;
    }

    String programmeId() {
        return programmeId;
    }

    String name() {
        return name;
    }

    String purpose() {
        return purpose;
    }

    /** The round from which its agreement follows; empty where it stands by itself. */
    Optional<String> roundId() {
        return Optional.ofNullable(roundId);
    }
}
