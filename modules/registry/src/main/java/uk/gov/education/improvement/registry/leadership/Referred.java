package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What is known by the LGA's own reference. What is learned of it moves its version on. */
@MappedSuperclass
abstract class Referred {
    @Id
    private String id;

    @Version
    private long version;

    private String reference;

    private int facts;

    /** For EclipseLink. */
    protected Referred() {}

    Referred(String id, String reference) {
        this.id = id;
        this.reference = reference;
    }

    void learn() {
        facts++;
    }

    String id() {
        return id;
    }

    String reference() {
        return reference;
    }
}
