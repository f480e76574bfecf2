package uk.gov.education.improvement.registry.partner;

import java.time.Instant;

/**
 * How many days a partner is funded to give.
 *
 * @param theme its name
 * @param year such as 2019-20, from April to March
 */
public record FundedDaysView(
        String theme, String themeCode, String year, int days, String source, Instant recordedAt) {}
