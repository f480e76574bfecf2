package uk.gov.education.improvement.registry.assessment;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.application.AssessedApplicationView;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Question;

/**
 * A score sheet as its assessor opens it.
 *
 * @param scores what is written on it; nothing at first
 * @param criteria what it is scored by, in their order
 * @param questions of the form, in their order
 * @param closed whether the round is one whose applications are scored now
 * @param application what is scored; empty where it is taken back to be amended
 */
public record OpenedSheetView(
        ScoreSheetView sheet,
        Scores scores,
        List<Criterion> criteria,
        List<Question> questions,
        boolean closed,
        Optional<AssessedApplicationView> application)
        implements Versioned {
    @Override
    public long version() {
        return sheet.version();
    }

    /** What keeps it from being handed in, in words and in order. */
    public List<String> missing() {
        return scores.missing(criteria);
    }

    /** Whether its assessor may write on it now. */
    public boolean writable() {
        return scorable() && sheet.stands(ScoreSheetState.ASSIGNED);
    }

    /** Whether its assessor may take it back now. */
    public boolean returnable() {
        return scorable() && sheet.stands(ScoreSheetState.HANDED_IN);
    }

    private boolean scorable() {
        return closed && application.filter(AssessedApplicationView::scored).isPresent();
    }
}
