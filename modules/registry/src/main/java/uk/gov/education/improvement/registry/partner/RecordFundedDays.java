package uk.gov.education.improvement.registry.partner;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * Asks to record how many days a partner is funded to give; what was recorded of the same theme and year is corrected.
 *
 * @param version the version of the partner the asker has seen
 */
public record RecordFundedDays(
        String partnerId, long version, ThemeView theme, FinancialYear year, int days, String source) {
    /** The longest source, in characters. */
    public static final int LONGEST_SOURCE = 500;

    /** More than all working days of a year of ten people. */
    public static final int MOST_DAYS = 2_500;

    /**
     * As it was typed.
     *
     * @param theme its code or its name
     */
    public record Fields(String theme, String year, String days, String source) {
        /**
         * @param themes those there are
         * @throws uk.gov.education.improvement.kernel.refusal.Refused with all that is wrong
         */
        public RecordFundedDays read(String partnerId, long version, List<ThemeView> themes) {
            var faults = new Faults();
            var from = text(source);
            var about = faults.reading("theme", () -> ThemeView.called(themes, theme));
            var financial = faults.reading("year", () -> FinancialYear.parseRecorded(year));
            var number = text(days).matches("\\d{1,4}") ? Integer.parseInt(text(days)) : MOST_DAYS + 1;
            faults.when(number > MOST_DAYS, "days", "Enter a whole number of days, from 0 to " + MOST_DAYS);
            faults.when(from.isEmpty(), "source", "Say who says so, and where");
            faults.when(
                    from.length() > LONGEST_SOURCE,
                    "source",
                    "Name the source in at most " + LONGEST_SOURCE + " characters");
            faults.refuseIfAny();
            return new RecordFundedDays(partnerId, version, about, financial, number, from);
        }

        private static String text(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
