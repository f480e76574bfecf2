package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.Names;

/** A programme as it was announced. An announcement is public. */
@Entity
@Table(schema = "registry", name = "programme")
class Programme extends DatedFact {
    private String name;

    /** Folded, since a name is given once however it is written. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "stated_pence")
    private Long statedPence;

    @Column(name = "stated_as")
    private String statedAs;

    /** For EclipseLink. */
    protected Programme() {}

    Programme(String id, CreateProgramme command) {
        super(
                id,
                new Span(Optional.of(command.announced()), End.UNTIL_A_LAW_ENDS_IT),
                Optional.of(command.announced()),
                command.source());
        this.name = command.name();
        this.nameKey = Names.key(command.name());
        this.statedPence = command.stated().map(Money::pence).orElse(null);
        this.statedAs = command.statedAs().orElse(null);
    }

    /** Whether it was announced so. */
    boolean is(CreateProgramme command) {
        return span().from().equals(Optional.of(command.announced()))
                && stated().equals(command.stated())
                && statedAs().equals(command.statedAs())
                && source().equals(command.source());
    }

    Standing standing() {
        return new Standing(BudgetWork.PROGRAMME, id(), recordedAt(), Optional.empty());
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    Optional<Money> stated() {
        return Optional.ofNullable(statedPence).map(Money::new);
    }

    Optional<String> statedAs() {
        return Optional.ofNullable(statedAs);
    }
}
