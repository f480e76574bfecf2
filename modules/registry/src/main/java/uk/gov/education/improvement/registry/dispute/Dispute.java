package uk.gov.education.improvement.registry.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.inspection.Disagreements.Stood;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.JudgementFields;

/** That another source says otherwise than the reading of a report that stood. Open until a person decides. */
@Entity
@Table(schema = "registry", name = "dispute")
class Dispute extends RecordedFact {
    @Column(name = "inspection_id")
    private String inspectionId;

    @Column(name = "authority_id")
    private String authorityId;

    @Column(name = "reading_id")
    private String readingId;

    private String claim;

    /** For EclipseLink. */
    protected Dispute() {}

    /** @param said what the other source says of the report */
    Dispute(String id, Stood stood, Judgement said) {
        super(id);
        this.inspectionId = stood.inspectionId();
        this.authorityId = stood.authorityId();
        this.readingId = stood.readingId();
        this.claim = Json.of(JudgementFields.of(said));
    }

    /** What the other source says. */
    Judgement claim() {
        return Json.read(claim, JudgementFields.class).read();
    }

    String inspectionId() {
        return inspectionId;
    }

    String authorityId() {
        return authorityId;
    }

    /** The reading that stood when the other source came. */
    String readingId() {
        return readingId;
    }
}
