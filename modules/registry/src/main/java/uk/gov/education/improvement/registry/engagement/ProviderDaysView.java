package uk.gov.education.improvement.registry.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * The days of a partner of one theme and financial year.
 *
 * @param year such as 2026-27
 * @param agreed and not given back
 * @param delivered in that year
 */
public record ProviderDaysView(ThemeView theme, String year, HalfDays funded, HalfDays agreed, HalfDays delivered) {
    /** What can still be agreed. */
    @JsonProperty
    public HalfDays left() {
        return funded.minus(agreed);
    }
}
