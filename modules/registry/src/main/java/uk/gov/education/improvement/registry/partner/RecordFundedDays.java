package uk.gov.education.improvement.registry.partner;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/**
 * Asks to record how many days a partner is funded to give; what was recorded of the same theme and year is corrected.
 *
 * @param version the version of the partner the asker has seen
 */
public record RecordFundedDays(
        String partnerId, long version, String theme, FinancialYear year, int days, String source) {
    /** The longest theme, in characters. */
    public static final int LONGEST_THEME = 100;

    /** The longest source, in characters. */
    public static final int LONGEST_SOURCE = 500;

    /** More than all working days of a year of ten people. */
    public static final int MOST_DAYS = 2_500;

    /** As it was typed. */
    public record Fields(String theme, String year, String days, String source) {
        /** @throws uk.gov.education.improvement.kernel.refusal.Refused with all that is wrong */
        public RecordFundedDays read(String partnerId, long version) {
            var faults = new Faults();
            var said = text(theme);
            var from = text(source);
            faults.when(said.isEmpty(), "theme", "Enter a theme");
            faults.when(
                    said.length() > LONGEST_THEME,
                    "theme",
                    "Name the theme in at most " + LONGEST_THEME + " characters");
            var financial = faults.reading("year", () -> FinancialYear.parseRecorded(year));
            var number = text(days).matches("\\d{1,4}") ? Integer.parseInt(text(days)) : MOST_DAYS + 1;
            faults.when(number > MOST_DAYS, "days", "Enter a whole number of days, from 0 to " + MOST_DAYS);
            faults.when(from.isEmpty(), "source", "Say who says so, and where");
            faults.when(
                    from.length() > LONGEST_SOURCE,
                    "source",
                    "Name the source in at most " + LONGEST_SOURCE + " characters");
            faults.refuseIfAny();
            return new RecordFundedDays(partnerId, version, said, financial, number, from);
        }

        private static String text(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
