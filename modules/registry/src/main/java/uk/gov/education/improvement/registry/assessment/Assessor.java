package uk.gov.education.improvement.registry.assessment;

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
import uk.gov.education.improvement.registry.authority.Region;

/** That a person is on the panel of a round. To be taken off adds a row that says so. */
@Entity
@Table(schema = "registry", name = "assessor")
class Assessor extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    private String person;

    private String name;

    @Enumerated(EnumType.STRING)
    private Region region;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    /** Which of the rows of the person and round: two at once would have the same. */
    private int place;

    private String why;

    /** For EclipseLink. */
    protected Assessor() {}

    /** @param before the last row of the person and round, which says that it was taken off */
    Assessor(
            String id,
            String roundId,
            String person,
            String name,
            Optional<Region> region,
            LocalDate since,
            Optional<Assessor> before) {
        super(id);
        this.roundId = roundId;
        this.person = person;
        this.name = name;
        this.region = region.orElse(null);
        this.since = since;
        this.audience = Audience.DEPARTMENT;
        this.owner = Owner.person(person).text();
        this.place = before.map(one -> one.place + 1).orElse(1);
        this.why = "Named";
    }

    /** Says that the person is on the panel no more. */
    Assessor off(String newId, String reason) {
        var off = new Assessor(newId, roundId, person, name, region(), since, Optional.of(this));
        off.takingBack(newId, this, true, reason);
        return off;
    }

    @Override
    protected void because(String reason) {
        this.why = reason;
    }

    String roundId() {
        return roundId;
    }

    String person() {
        return person;
    }

    String name() {
        return name;
    }

    Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    String why() {
        return why;
    }

    AssessorView view() {
        return new AssessorView(person, name, region(), since);
    }
}
