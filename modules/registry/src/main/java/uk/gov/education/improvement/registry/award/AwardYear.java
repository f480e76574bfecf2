package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/** How much of an award is of one financial year. */
@Entity
@Table(schema = "registry", name = "award_year")
class AwardYear {
    @Id
    private String id;

    @Column(name = "award_id")
    private String awardId;

    @Column(name = "financial_year")
    private String financialYear;

    private long pence;

    /** For EclipseLink. */
    protected AwardYear() {}

    AwardYear(String id, String awardId, FinancialYear year, Money amount) {
        this.id = id;
        this.awardId = awardId;
        this.financialYear = year.said();
        this.pence = amount.pence();
    }

    String awardId() {
        return awardId;
    }

    FinancialYear year() {
        return FinancialYear.parse(financialYear);
    }

    Money amount() {
        return new Money(pence);
    }
}
