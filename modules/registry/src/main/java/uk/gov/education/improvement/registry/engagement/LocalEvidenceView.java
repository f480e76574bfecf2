package uk.gov.education.improvement.registry.engagement;

import java.util.List;

/**
 * What came of engagements that stand on one practice.
 *
 * @param engagements those the asker sees
 * @param reviewed of how many the asker sees a review of impact
 * @param achieved intended outcomes, by the last review of each; so with the others
 */
public record LocalEvidenceView(
        List<EngagementView> engagements, int reviewed, int achieved, int partly, int not, int tooEarly) {
    /** Of a practice on which no engagement stands. */
    public static final LocalEvidenceView NONE = new LocalEvidenceView(List.of(), 0, 0, 0, 0, 0);

    /** How many intended outcomes were answered. */
    public int outcomes() {
        return achieved + partly + not + tooEarly;
    }
}
