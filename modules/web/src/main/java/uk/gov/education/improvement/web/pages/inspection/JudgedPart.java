package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;

/**
 * A part of a judgement as a page shows it.
 *
 * @param against in words, how it stands against the judgement before; empty where it is not compared
 */
public record JudgedPart(PartView part, String against) {

    /** The parts that the framework has; of a visit without grades, none. */
    public static List<JudgedPart> of(InspectionView inspection) {
        return inspection.parts().stream()
                .filter(part -> part.missing() != Missing.NO_SUCH_PART)
                .map(part -> new JudgedPart(part, ""))
                .toList();
    }

    /** The same, each against the same part of an earlier judgement. */
    public static List<JudgedPart> of(InspectionView inspection, Optional<InspectionView> earlier) {
        return of(inspection).stream()
                .map(judged -> new JudgedPart(
                        judged.part(),
                        earlier.map(before -> inWords(
                                        judged.part(), before.part(judged.part().part())))
                                .orElse("")))
                .toList();
    }

    private static String inWords(PartView now, PartView before) {
        if (before.grade().isEmpty()) {
            return now.grade().isEmpty() ? "" : "No grade before";
        }
        var was = before.grade().get();
        if (now.grade().isEmpty()) {
            return "Was " + was.label().toLowerCase(Locale.ROOT);
        }
        var is = now.grade().get();
        if (is == was) {
            return "Same as before";
        }
        return (is.atLeast(was) ? "Better: was " : "Worse: was ") + was.label().toLowerCase(Locale.ROOT);
    }
}
