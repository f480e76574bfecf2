package uk.gov.education.improvement.registry.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.capacity.HalfDays;

/** Days that were delivered: when, in what form, of what theme, by whom. A correction adds a row. */
@Entity
@Table(schema = "registry", name = "engagement_delivery")
class EngagementDelivery extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    /** The id of the first row of it. */
    @Column(name = "known_by")
    private String knownBy;

    @Column(name = "delivered_on")
    private LocalDate deliveredOn;

    @Enumerated(EnumType.STRING)
    private SupportForm form;

    private String theme;

    @Column(name = "half_days")
    private int halfDays;

    private String what;

    @Column(name = "delivered_by")
    private String deliveredBy;

    /** Why it was corrected or taken back; null where it was not. */
    private String correction;

    /** For EclipseLink. */
    protected EngagementDelivery() {}

    EngagementDelivery(String id, String engagementId, Delivered delivered) {
        super(id);
        this.engagementId = engagementId;
        this.knownBy = id;
        this.deliveredOn = delivered.day();
        this.form = delivered.form();
        this.theme = delivered.theme();
        this.halfDays = delivered.days().halves();
        this.what = delivered.what();
        this.deliveredBy = delivered.by();
    }

    EngagementDelivery insteadOf(EngagementDelivery earlier, String why) {
        correcting(earlier);
        knownBy = earlier.knownBy;
        correction = why;
        return this;
    }

    /** That it was recorded by mistake. */
    EngagementDelivery neverWas(String newId, String why) {
        var gone = new EngagementDelivery(newId, engagementId, delivered());
        gone.takingBack(newId, this, true, why);
        gone.knownBy = knownBy;
        return gone;
    }

    @Override
    protected void because(String reason) {
        this.correction = reason;
    }

    String engagementId() {
        return engagementId;
    }

    String knownBy() {
        return knownBy;
    }

    LocalDate day() {
        return deliveredOn;
    }

    Delivered delivered() {
        return new Delivered(deliveredOn, form, theme, new HalfDays(halfDays), what, deliveredBy);
    }

    DeliveryView view() {
        return new DeliveryView(knownBy, delivered(), Optional.ofNullable(correction), recordedAt());
    }
}
