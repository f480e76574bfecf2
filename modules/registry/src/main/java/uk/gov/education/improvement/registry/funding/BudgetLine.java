package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Work;
import uk.gov.education.improvement.registry.authority.Names;

/** A line of a programme's budget. Whoever moves its money locks it first. */
@Entity
@Table(schema = "registry", name = "budget_line")
class BudgetLine extends Work<LineState, LineAct> {
    @Column(name = "programme_id")
    private String programmeId;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** The organisation that the line as a whole is for; null where it is awarded piece by piece. */
    private String owner;

    /** For EclipseLink. */
    protected BudgetLine() {}

    /** To be followed by its first step: a line is opened, or it is none. */
    BudgetLine(String id, String programmeId, OpenLine command) {
        super(id);
        this.programmeId = programmeId;
        this.name = command.name();
        this.nameKey = Names.key(command.name());
        this.purpose = command.purpose();
        this.audience = Audience.DEPARTMENT;
        this.owner = command.organisation().map(Owner::of).map(Owner::text).orElse(null);
    }

    /** @throws Refused when the act does not follow from where the line stands */
    LineStep take(String stepId, Move<LineAct> move) {
        return new LineStep(stepId, id(), move(move));
    }

    @Override
    protected StateTable<LineState, LineAct> table() {
        return LineState.TABLE;
    }

    @Override
    protected Refusal notPossible(LineAct act, Optional<LineState> state) {
        return new FundingRefusal.LineActNotPossible(
                act.label().toLowerCase(Locale.ROOT),
                state.map(LineState::label).orElse("not opened yet").toLowerCase(Locale.ROOT));
    }

    String programmeId() {
        return programmeId;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    String purpose() {
        return purpose;
    }

    Audience audience() {
        return audience;
    }

    Optional<Owner> owner() {
        return Optional.ofNullable(owner).map(Owner::new);
    }
}
