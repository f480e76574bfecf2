package uk.gov.education.improvement.registry.neighbour;

import java.util.Optional;
import uk.gov.education.improvement.registry.inspection.PartView;

/** How a neighbour's judgement of a part stands against that of the authority it is compared with. */
public enum Against {
    BETTER("Better"),
    SAME("The same"),
    WORSE("Worse"),
    /** The neighbour has a grade, and the authority has none to compare it with. */
    NOT_COMPARED("Not compared"),
    NO_SUCH_PART("No such part"),
    NOT_JUDGED("Not judged"),
    /** The grade is not recorded here, or no judgement at all. */
    NOT_RECORDED("Not recorded");

    private final String label;

    Against(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param own empty where no judgement of the authority is recorded; so with the neighbour's */
    static Against of(Optional<PartView> own, Optional<PartView> neighbours) {
        return neighbours
                .map(part -> switch (part.missing()) {
                    case NO_SUCH_PART -> NO_SUCH_PART;
                    case NOT_JUDGED -> NOT_JUDGED;
                    case NOT_RECORDED -> NOT_RECORDED;
                    case NOT_MISSING ->
                        own.flatMap(PartView::grade)
                                .map(grade -> {
                                    var other = part.grade().orElseThrow();
                                    return other == grade ? SAME : other.atLeast(grade) ? BETTER : WORSE;
                                })
                                .orElse(NOT_COMPARED);
                })
                .orElse(NOT_RECORDED);
    }
}
