package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** That an authority took over from another, wholly or in part. A successor inherits nothing; lineage is only shown. */
@Entity
@Table(schema = "registry", name = "succession")
class Succession extends DatedFact {
    @Column(name = "predecessor_id")
    private String predecessorId;

    @Column(name = "successor_id")
    private String successorId;

    /** How: split, merger, abolition and new. */
    private String how;

    /** Which part of the predecessor, when not the whole. */
    private String part;

    /** For EclipseLink. */
    protected Succession() {}

    Succession(
            String id,
            String predecessorId,
            String successorId,
            Span span,
            String how,
            Optional<String> part,
            Optional<PartialDate> published,
            String source) {
        super(id, span, published, source);
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        this.how = how;
        this.part = part.orElse(null);
    }

    String predecessorId() {
        return predecessorId;
    }

    String successorId() {
        return successorId;
    }

    String how() {
        return how;
    }

    Optional<String> part() {
        return Optional.ofNullable(part);
    }
}
