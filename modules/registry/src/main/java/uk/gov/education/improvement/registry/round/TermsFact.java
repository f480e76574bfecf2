package uk.gov.education.improvement.registry.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/**
 * The terms of a round as they were written at a moment. Each change adds a row; to publish adds one that everybody sees.
 * They are read whole and by nothing in them, and so are kept as one document; what lists ask stands in columns.
 */
@Entity
@Table(schema = "registry", name = "round_terms")
class TermsFact extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String name;

    /** Null where they say none yet. */
    private LocalDate opens;

    /** Null where they say none yet. */
    private LocalDate closes;

    private String document;

    private String why;

    /** For EclipseLink. */
    protected TermsFact() {}

    TermsFact(String id, String roundId, Audience audience, RoundTerms terms, String why) {
        super(id);
        this.roundId = roundId;
        this.audience = audience;
        this.name = terms.name();
        this.opens = terms.opens().orElse(null);
        this.closes = terms.closes().orElse(null);
        this.document = Json.of(terms);
        this.why = why;
    }

    TermsFact insteadOf(TermsFact earlier) {
        correcting(earlier);
        return this;
    }

    String roundId() {
        return roundId;
    }

    Audience audience() {
        return audience;
    }

    RoundTerms terms() {
        return Json.read(document, RoundTerms.class);
    }

    /** That the closing day was put off from what other terms say to what these say. */
    PutOffView putOff(TermsFact earlier) {
        return new PutOffView(earlier.closes, closes, why, recordedAt());
    }
}
