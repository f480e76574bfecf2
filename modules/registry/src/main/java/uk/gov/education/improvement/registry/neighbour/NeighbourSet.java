package uk.gov.education.improvement.registry.neighbour;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** A set of statistical neighbours, known by its day. It has no end: another set is another set. */
@Entity
@Table(schema = "registry", name = "neighbour_set")
class NeighbourSet {
    @Id
    private String id;

    @Version
    private long version;

    private String said;

    /** What sets are ordered by. */
    @Column(name = "last_day")
    private LocalDate lastDay;

    private int facts;

    /** For EclipseLink. */
    protected NeighbourSet() {}

    NeighbourSet(String id, PartialDate day) {
        this.id = id;
        this.said = day.said();
        this.lastDay = day.last();
    }

    void learn() {
        facts++;
    }

    String id() {
        return id;
    }

    PartialDate day() {
        return PartialDate.parse(said);
    }

    Span span() {
        return new Span(Optional.of(day()), End.UNTIL_A_LAW_ENDS_IT);
    }

    NeighbourSetRef ref(AsAt asAt) {
        return new NeighbourSetRef(said, day().inWords(), span().inForceOn(asAt.known()));
    }
}
