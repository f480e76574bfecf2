package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.ReadingView;

/** A reading of a report in the history of its judgement. */
public record ReadingLine(ReadingView view) {
    /** Who the record of change says it was when nobody was. */
    private static final String PRODUCT = Asker.product(Origin.START, "").person();

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
        return view.by().map(ReadingLine::inWords);
    }

    /** @param who as the record of change says it */
    public static String inWords(String who) {
        return who.equals(PRODUCT) ? "the service, from its own files" : who;
    }

    public String when() {
        return Moments.inWords(reading().recordedAt());
    }

    public List<JudgedPart> parts() {
        return JudgedPart.of(reading());
    }
}
