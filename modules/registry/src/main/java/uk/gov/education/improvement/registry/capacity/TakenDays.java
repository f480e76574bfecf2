package uk.gov.education.improvement.registry.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/**
 * Days of a theme and year that an agreement or an extension takes of a provider, or that come back when it ends early: then
 * below nothing. Their sum is what is taken.
 */
@Entity
@Table(schema = "registry", name = "taken_days")
class TakenDays extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    /** Null where the provider has no funded days. */
    @Column(name = "partner_id")
    private String partnerId;

    private String theme;

    @Column(name = "year_begins")
    private int yearBegins;

    @Column(name = "half_days")
    private int halfDays;

    @Column(name = "taken_on")
    private LocalDate takenOn;

    /** For EclipseLink. */
    protected TakenDays() {}

    /** @param back whether they come back */
    TakenDays(String id, Taker taker, ThemeDays days, boolean back, LocalDate takenOn) {
        super(id);
        this.engagementId = taker.engagementId();
        this.partnerId = taker.partnerId().orElse(null);
        this.theme = days.theme();
        this.yearBegins = days.yearBegins();
        this.halfDays = back ? -days.days().halves() : days.days().halves();
        this.takenOn = takenOn;
    }

    String engagementId() {
        return engagementId;
    }

    ThemeDays days() {
        return new ThemeDays(theme, FinancialYear.beginningIn(yearBegins).said(), new HalfDays(halfDays));
    }
}
