package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What stands in an account now: the sum of its postings, kept so that the database itself refuses what would bring it below
 * nothing. Changed only while its line is locked.
 */
@Entity
@Table(schema = "registry", name = "line_balance")
class LineBalance {
    @Id
    private String id;

    @Column(name = "line_id")
    private String lineId;

    @Column(name = "financial_year")
    private String financialYear;

    @Enumerated(EnumType.STRING)
    private Account account;

    private long pence;

    /** For EclipseLink. */
    protected LineBalance() {}

    LineBalance(String lineId, FinancialYear year, Account account) {
        this.id = id(lineId, year, account);
        this.lineId = lineId;
        this.financialYear = year.said();
        this.account = account;
    }

    static String id(String lineId, FinancialYear year, Account account) {
        return lineId + "/" + year.said() + "/" + account.name();
    }

    void post(Money amount) {
        pence = new Money(pence).plus(amount).pence();
    }

    Money money() {
        return new Money(pence);
    }

    String id() {
        return id;
    }
}
