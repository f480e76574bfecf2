package uk.gov.education.improvement.registry.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** That one authority may apply to a round until a day after its closing, and why. */
@Entity
@Table(schema = "registry", name = "late_permission")
class LatePermission extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "authority_id")
    private String authorityId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** The authority. */
    private String owner;

    /** Which of those that were given to it for the round: two given at once would have the same. */
    private int place;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String why;

    /** For EclipseLink. */
    protected LatePermission() {}

    LatePermission(
            String id, PermitLate command, AuthorityRef authority, Owner owner, Optional<LatePermission> before) {
        super(id);
        this.roundId = command.roundId();
        this.authorityId = authority.id();
        this.audience = Audience.DEPARTMENT;
        this.owner = owner.text();
        this.place = before.map(one -> one.place + 1).orElse(1);
        this.lastDay = command.until();
        this.why = command.why();
        before.ifPresent(this::correcting);
    }

    boolean allows(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    String roundId() {
        return roundId;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String authorityId() {
        return authorityId;
    }

    LatePermissionView view(AuthorityRef authority) {
        return new LatePermissionView(id(), roundId, authority, lastDay, why, recordedAt());
    }
}
