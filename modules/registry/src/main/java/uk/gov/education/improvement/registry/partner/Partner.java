package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Work;

/** A partnership in a cohort. Only {@link #take} moves it, and each move leaves a step. */
@Entity
@Table(schema = "registry", name = "partner")
class Partner extends Work<PartnerState, PartnerAct> {
    @Column(name = "cohort_code")
    private String cohortCode;

    @Column(name = "known_by")
    private String knownBy;

    @Column(name = "goes_by")
    private String goesBy;

    @Column(name = "listed_from")
    private LocalDate listedFrom;

    /** 0 or 1, as Derby likes it. */
    @Column(name = "start_recorded")
    private int startRecorded;

    /** Null where no agreement made it a partner. */
    @Column(name = "round_id")
    private String roundId;

    /** For EclipseLink. */
    protected Partner() {}

    /** To be followed by its first step: a partnership is designated or recorded, or it is none. */
    Partner(String id, String cohortCode, Partnership who, LocalDate listedFrom, boolean startRecorded) {
        super(id);
        this.cohortCode = cohortCode;
        this.knownBy = who.knownBy();
        this.goesBy = who.goesBy().orElse(null);
        this.listedFrom = listedFrom;
        this.startRecorded = startRecorded ? 1 : 0;
    }

    /** Makes it a part of an agreement that follows from a round. */
    Partner agreedAfter(Optional<String> round) {
        this.roundId = round.orElse(null);
        return this;
    }

    /**
     * Where it ends before it was a partner, its place in the cohort is free for another.
     *
     * @throws Refused when the act does not follow from where it stands
     */
    PartnerStep take(String stepId, Move<PartnerAct> move) {
        var step = new PartnerStep(stepId, id(), move(move));
        if (step.comesToNothing()) {
            knownBy = id();
        }
        return step;
    }

    /** Whether it ended before it was a partner. */
    boolean cameToNothing() {
        return knownBy.equals(id());
    }

    /** @throws Refused when the act follows from where it stands, and its agreement takes it, together with its award */
    void refuseAlone(PartnerAct act) {
        if (roundId != null
                && state().equals(Optional.of(PartnerState.DESIGNATED))
                && table().after(state(), act).isPresent()) {
            throw new Refused(new PartnerRefusal.PartnerOfAgreement(roundId));
        }
    }

    @Override
    protected StateTable<PartnerState, PartnerAct> table() {
        return PartnerState.TABLE;
    }

    @Override
    protected Refusal notPossible(PartnerAct act, Optional<PartnerState> state) {
        return new PartnerRefusal.PartnerActNotPossible(
                act.label().toLowerCase(Locale.ROOT),
                state.map(PartnerState::label).orElse("not recorded yet").toLowerCase(Locale.ROOT));
    }

    String cohortCode() {
        return cohortCode;
    }

    String knownBy() {
        return knownBy;
    }

    /** The group, or the organisation that delivers, by whose name the partnership goes. */
    Optional<String> goesBy() {
        return Optional.ofNullable(goesBy);
    }

    /** The round from which its agreement follows; empty where none made it a partner. */
    Optional<String> roundId() {
        return Optional.ofNullable(roundId);
    }

    LocalDate listedFrom() {
        return listedFrom;
    }

    boolean startRecorded() {
        return startRecorded == 1;
    }
}
