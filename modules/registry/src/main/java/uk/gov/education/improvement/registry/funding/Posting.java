package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a movement puts into an account, or takes out of it. */
@Entity
@Table(schema = "registry", name = "posting")
class Posting {
    @Id
    private String id;

    @Column(name = "movement_id")
    private String movementId;

    private int place;

    @Column(name = "line_id")
    private String lineId;

    @Column(name = "financial_year")
    private String financialYear;

    @Enumerated(EnumType.STRING)
    private Account account;

    private long pence;

    /** For EclipseLink. */
    protected Posting() {}

    Posting(String id, Movement movement, int place, Amount amount) {
        this.id = id;
        this.movementId = movement.id();
        this.place = place;
        this.lineId = movement.lineId();
        this.financialYear = amount.year().said();
        this.account = amount.account();
        this.pence = amount.money().pence();
    }

    /** What goes where. */
    record Amount(FinancialYear year, Account account, Money money) {}

    String movementId() {
        return movementId;
    }

    int place() {
        return place;
    }

    Amount amount() {
        return new Amount(FinancialYear.parse(financialYear), account, new Money(pence));
    }
}
