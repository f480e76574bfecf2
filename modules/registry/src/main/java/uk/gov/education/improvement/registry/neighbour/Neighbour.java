package uk.gov.education.improvement.registry.neighbour;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.DatedFact;

/** Who stands at a place among the neighbours of an authority, in one set. */
@Entity
@Table(schema = "registry", name = "neighbour")
class Neighbour extends DatedFact {
    @Column(name = "set_id")
    private String setId;

    @Column(name = "authority_id")
    private String authorityId;

    private int place;

    @Column(name = "neighbour_id")
    private String neighbourId;

    /** Null where the source does not say. */
    @Enumerated(EnumType.STRING)
    private Closeness closeness;

    /** For EclipseLink. */
    protected Neighbour() {}

    Neighbour(String id, NeighbourSet set, Place at, Who who) {
        super(id, set.span(), Optional.empty(), who.source());
        this.setId = set.id();
        this.authorityId = at.authorityId();
        this.place = at.place();
        this.neighbourId = who.neighbourId();
        this.closeness = who.closeness().orElse(null);
    }

    /** A place among the neighbours of an authority; 1 is the one most like it. */
    record Place(String authorityId, int place) {}

    /** Who stands there, and who says so. */
    record Who(String neighbourId, Optional<Closeness> closeness, String source) {}

    Neighbour insteadOf(Neighbour earlier) {
        correcting(earlier);
        return this;
    }

    /** Another source alone is no news. */
    boolean says(Neighbour other) {
        return neighbourId.equals(other.neighbourId) && closeness == other.closeness;
    }

    Standing standing() {
        return new Standing(NeighboursFile.SUBJECT, setId, recordedAt(), Optional.empty());
    }

    String inSet() {
        return setId;
    }

    String authorityId() {
        return authorityId;
    }

    int place() {
        return place;
    }

    String neighbourId() {
        return neighbourId;
    }

    Optional<Closeness> closeness() {
        return Optional.ofNullable(closeness);
    }
}
