package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A strand of the programme, kept as a row. */
@Entity
@Table(schema = "registry", name = "leadership_strand")
class LeadershipStrand {
    @Id
    private String id;

    private int place;

    private String name;

    @Enumerated(EnumType.STRING)
    private Counted counted;

    private String about;

    private String source;

    /** For EclipseLink. */
    protected LeadershipStrand() {}

    String id() {
        return id;
    }

    Counted counted() {
        return counted;
    }

    StrandView view() {
        return new StrandView(id, name, counted, about, source);
    }
}
