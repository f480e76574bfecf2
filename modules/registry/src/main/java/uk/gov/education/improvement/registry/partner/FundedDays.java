package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** How many days a partner is funded to give, by theme, in a financial year. */
@Entity
@Table(schema = "registry", name = "funded_days")
class FundedDays extends RecordedFact {
    @Column(name = "partner_id")
    private String partnerId;

    /** Its name. */
    private String theme;

    @Column(name = "theme_code")
    private String themeCode;

    @Column(name = "year_begins")
    private int yearBegins;

    private int days;

    private String source;

    /** For EclipseLink. */
    protected FundedDays() {}

    FundedDays(String id, RecordFundedDays command) {
        super(id);
        this.partnerId = command.partnerId();
        this.theme = command.theme().name();
        this.themeCode = command.theme().code();
        this.yearBegins = command.year().begins();
        this.days = command.days();
        this.source = command.source();
    }

    FundedDays insteadOf(FundedDays earlier) {
        correcting(earlier);
        return this;
    }

    /** Whether both are about the same theme and year. */
    boolean isAbout(RecordFundedDays command) {
        return yearBegins == command.year().begins() && command.theme().code().equals(themeCode);
    }

    String partnerId() {
        return partnerId;
    }

    FundedDaysView view() {
        return new FundedDaysView(
                theme, themeCode, FinancialYear.beginningIn(yearBegins).said(), days, source, recordedAt());
    }
}
