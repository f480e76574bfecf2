package uk.gov.education.improvement.alliance.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.gov.education.improvement.registry.authority.Region;

/** The alliance of a region. What is learned of it moves its version on. */
@Entity
@Table(schema = "alliance", name = "alliance")
class Alliance {
    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Region region;

    private int facts;

    /** For EclipseLink. */
    protected Alliance() {}

    Alliance(String id, Region region) {
        this.id = id;
        this.region = region;
    }

    void learn() {
        facts++;
    }

    String id() {
        return id;
    }

    Region region() {
        return region;
    }
}
