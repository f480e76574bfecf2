package uk.gov.education.improvement.registry.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a report says of one part. Missing is not one thing: the framework may not have the part, the report may say that
 * it was not judged, or we may not have recorded it.
 */
public record PartView(Part part, Optional<Grade> grade, Missing missing) {
    /** Why there is no grade. */
    public enum Missing {
        NOT_MISSING,
        NO_SUCH_PART,
        NOT_JUDGED,
        NOT_RECORDED
    }

    /** All parts of a judgement, in the order in which reports give them. */
    static List<PartView> of(Judgement judgement) {
        return Arrays.stream(Part.values()).map(part -> of(judgement, part)).toList();
    }

    private static PartView of(Judgement judgement, Part part) {
        var grade = Optional.ofNullable(judgement.grades().get(part));
        if (grade.isPresent()) {
            return grade.get().given()
                    ? new PartView(part, grade, Missing.NOT_MISSING)
                    : new PartView(part, Optional.empty(), Missing.NOT_JUDGED);
        }
        var expected = judgement.visit().graded() && judgement.framework().grades(part);
        return new PartView(part, Optional.empty(), expected ? Missing.NOT_RECORDED : Missing.NO_SUCH_PART);
    }

    public String label() {
        return switch (missing) {
            case NOT_MISSING -> grade.orElseThrow().label();
            case NO_SUCH_PART -> "No such part";
            case NOT_JUDGED -> Grade.NOT_JUDGED.label();
            case NOT_RECORDED -> "Not recorded";
        };
    }
}
