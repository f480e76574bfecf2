package uk.gov.education.improvement.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a score sheet. */
@Entity
@Table(schema = "registry", name = "score_sheet_step")
class ScoreSheetStep extends Step<ScoreSheetState, ScoreSheetAct> {
    @Column(name = "sheet_id")
    private String sheetId;

    /** For EclipseLink. */
    protected ScoreSheetStep() {}

    ScoreSheetStep(String id, String sheetId, Moved<ScoreSheetState, ScoreSheetAct> moved) {
        super(id, moved);
        this.sheetId = sheetId;
    }

    @Override
    protected StateTable<ScoreSheetState, ScoreSheetAct> table() {
        return ScoreSheetState.TABLE;
    }

    @Override
    public String workId() {
        return sheetId;
    }
}
