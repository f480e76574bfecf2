package uk.gov.education.improvement.accreditation.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An authority in a phase. What is learned of it moves its version on. */
@Entity
@Table(schema = "accreditation", name = "site")
class Site {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "phase_id")
    private String phaseId;

    @Column(name = "authority_id")
    private String authorityId;

    private int facts;

    /** For EclipseLink. */
    protected Site() {}

    Site(String id, String phaseId, String authorityId) {
        this.id = id;
        this.phaseId = phaseId;
        this.authorityId = authorityId;
    }

    void learn() {
        facts++;
    }

    String id() {
        return id;
    }

    String phaseId() {
        return phaseId;
    }

    String authorityId() {
        return authorityId;
    }
}
