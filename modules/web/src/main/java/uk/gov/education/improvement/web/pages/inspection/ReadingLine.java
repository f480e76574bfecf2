package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.ReadingView;
import uk.gov.education.improvement.web.pages.pattern.Author;

/** A reading of a report in the history of its judgement. */
public record ReadingLine(ReadingView view) {
    /**
     * All of them, the newest first.
     *
     * @param history oldest first
     */
    static List<ReadingLine> of(List<ReadingView> history) {
        return history.reversed().stream().map(ReadingLine::new).toList();
    }

    public InspectionView reading() {
        return view.reading();
    }

    public boolean stands() {
        return view.stands();
    }

    public Optional<String> by() {
        return view.by().map(Author::inWords);
    }

    public String when() {
        return Moments.inWords(reading().recordedAt());
    }

    public List<JudgedPart> parts() {
        return JudgedPart.of(reading());
    }
}
