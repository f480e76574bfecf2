package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Recordable;

/** A word that something can be found by. */
@MappedSuperclass
abstract class Term implements Recordable.Kept {
    @Id
    private String id;

    private String term;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For EclipseLink. */
    protected Term() {}

    Term(String id, String term) {
        this.id = id;
        this.term = term;
        this.recordedAt = DatedFact.UNSEALED;
    }

    String term() {
        return term;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void recorded(Instant at) {
        this.recordedAt = at;
    }
}
