package uk.gov.education.improvement.registry.assignment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.matching.SoftRule;
import uk.gov.education.improvement.registry.need.Urgency;

/**
 * What is proposed for a need, as it was worked out: it stays as it is whatever becomes of the need.
 *
 * @param version of the need as it was seen
 * @param weight how much a need so urgent counts
 * @param seen the ids of the engagements there are for it, none of which is agreed
 * @param present who is chosen and not agreed yet, the one that is kept or compared
 * @param proposed who should be; empty where nobody is left for it
 * @param pinned whether a person had settled on it
 * @param improves what is better than at present, in words
 * @param bends what is not as good as it could be, in words
 */
public record ProposedNeed(
        String needId,
        long version,
        String title,
        String authority,
        String themes,
        Urgency urgency,
        int weight,
        List<String> seen,
        Optional<Party> present,
        Optional<Party> proposed,
        boolean pinned,
        List<String> improves,
        List<String> bends) {
    /**
     * A provider of a need.
     *
     * @param engagementId of the choice that there is
     * @param theme of which its days are reckoned, by name
     * @param points in hundredths, at most 10,000; none for who is not ranked
     * @param rules what each rule gives, of those points
     */
    public record Party(
            Provider.Kind kind,
            Optional<String> partnerId,
            String called,
            Optional<String> engagementId,
            Optional<String> theme,
            int points,
            List<RulePoints> rules) {
        public String shown() {
            return inPoints(points);
        }
    }

    /** @param points in hundredths */
    public record RulePoints(SoftRule rule, int points, String words) {}

    /** Hundredths as people read them: {@code 83.5}. */
    public static String inPoints(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** Whether there is a choice to be made that is not made yet. */
    @JsonIgnore
    public boolean isToAccept() {
        return proposed.filter(party -> party.engagementId().isEmpty()).isPresent();
    }
}
