package uk.gov.education.improvement.registry.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.PartView;

/**
 * What a rule says of one authority, line by line, with the judgement it used.
 *
 * @param asAt the day the rule is asked for
 * @param publishedBy judgements published by this day were used
 * @param recordedBy from what had been recorded by this instant
 * @param deciding the first part that fails, or where none does the first whose grade is not recorded
 * @param used the judgement the rule used
 * @param possible a later judgement that may have been published by the day: its date is not precise enough to say, and
 *     the rule takes the certain
 */
public record ExplanationView(
        AuthorityRef authority,
        String rule,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        Verdict verdict,
        Optional<PartView> deciding,
        List<LineView> lines,
        Optional<InspectionView> used,
        Optional<InspectionView> possible) {

    /**
     * One condition of the rule, and what the report says of its part.
     *
     * @param holds whether the rule is met as far as is recorded; a line that is not known does not hold
     * @param known false where the grade is not recorded here and the rule does not say what then counts
     */
    public record LineView(PartView seen, String atLeast, boolean holds, boolean known, String words) {}

    /** The verdict in a sentence. */
    public String words() {
        return switch (verdict) {
            case ELIGIBLE -> "May apply: nothing that the rule looks at fails.";
            case PART_FAILS, OVERALL_BELOW -> {
                var part = deciding.orElseThrow();
                yield "May not apply because of "
                        + part.part().label().toLowerCase(Locale.ROOT) + ": "
                        + part.label().toLowerCase(Locale.ROOT) + ".";
            }
            case NOT_KNOWN ->
                "Not known: a grade is not recorded here ("
                        + deciding.orElseThrow().part().label().toLowerCase(Locale.ROOT) + ").";
            case NOT_RECORDED ->
                "Not known: no judgement published by "
                        + PartialDate.on(new AsAt(asAt, publishedBy, recordedBy).known())
                                .inWords() + " is recorded here.";
        };
    }
}
