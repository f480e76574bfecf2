package uk.gov.education.improvement.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/**
 * What was written on a score sheet at a moment. Each change adds a row; to hand it in adds one that the department sees, and
 * to take it back one that it does not.
 */
@Entity
@Table(schema = "registry", name = "sheet_scores")
class SheetScores extends RecordedFact {
    @Column(name = "sheet_id")
    private String sheetId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    private String document;

    private String why;

    /** For EclipseLink. */
    protected SheetScores() {}

    /** Shown to whom the sheet shows them now. */
    SheetScores(String id, ScoreSheet sheet, Scores scores, String why) {
        super(id);
        this.sheetId = sheet.id();
        this.audience = sheet.audienceOfScores();
        this.owner = sheet.owner().text();
        this.document = Json.of(scores);
        this.why = why;
    }

    SheetScores insteadOf(SheetScores earlier) {
        correcting(earlier);
        return this;
    }

    String sheetId() {
        return sheetId;
    }

    Scores scores() {
        return Json.read(document, Scores.class);
    }

    String why() {
        return why;
    }
}
