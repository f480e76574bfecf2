package uk.gov.education.improvement.registry.award;

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
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/** A part of an award that is paid when a milestone is reached. */
@Entity
@Table(schema = "registry", name = "instalment")
class Instalment extends Work<InstalmentState, InstalmentAct> {
    @Column(name = "award_id")
    private String awardId;

    private String milestone;

    private LocalDate due;

    @Column(name = "financial_year")
    private String financialYear;

    private long pence;

    /** Which of several members it is for; null where it is for them together. */
    @Column(name = "authority_id")
    private String authorityId;

    @Column(name = "clawed_pence")
    private long clawedPence;

    /** For EclipseLink. */
    protected Instalment() {}

    /** To be followed by its first step: an instalment is planned, or it is none. */
    Instalment(String id, PlanInstalment command, Optional<String> authorityId) {
        super(id);
        this.awardId = command.awardId();
        this.milestone = command.milestone();
        this.due = command.due();
        this.financialYear = command.year().said();
        this.pence = command.amount().pence();
        this.authorityId = authorityId.orElse(null);
    }

    /** @throws Refused when the act does not follow from where the instalment stands */
    InstalmentStep take(String stepId, Move<InstalmentAct> move) {
        return new InstalmentStep(stepId, id(), move(move), Optional.empty());
    }

    /**
     * Claws back all that is left of it, or a part.
     *
     * @throws Refused when the act does not follow, or it is more than was paid and is not clawed back yet
     */
    InstalmentStep clawBack(String stepId, Move<InstalmentAct> move, Money back) {
        var wanted = new Move<>(
                back.equals(outstanding()) ? InstalmentAct.CLAW_BACK : InstalmentAct.CLAW_BACK_IN_PART,
                move.effective(),
                move.published(),
                move.why(),
                move.source());
        var moved = move(wanted);
        if (back.isMoreThan(outstanding())) {
            throw new Refused(new AwardRefusal.ClawBackBeyondPaid(
                    back.inWords(), outstanding().inWords()));
        }
        clawedPence += back.pence();
        return new InstalmentStep(stepId, id(), moved, Optional.of(back));
    }

    /** What was paid and is not clawed back, of one that was paid. */
    Money outstanding() {
        return amount().minus(new Money(clawedPence));
    }

    @Override
    protected StateTable<InstalmentState, InstalmentAct> table() {
        return InstalmentState.TABLE;
    }

    @Override
    protected Refusal notPossible(InstalmentAct act, Optional<InstalmentState> state) {
        return new AwardRefusal.InstalmentActNotPossible(
                act.label().toLowerCase(Locale.ROOT),
                state.map(InstalmentState::label).orElse("not planned yet").toLowerCase(Locale.ROOT));
    }

    String awardId() {
        return awardId;
    }

    String milestone() {
        return milestone;
    }

    LocalDate due() {
        return due;
    }

    FinancialYear year() {
        return FinancialYear.parse(financialYear);
    }

    Money amount() {
        return new Money(pence);
    }

    Optional<String> authorityId() {
        return Optional.ofNullable(authorityId);
    }
}
