package uk.gov.education.improvement.registry.partner;

import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A financial year, from 1 April to 31 March.
 *
 * @param begins the year in which it begins
 */
public record FinancialYear(int begins) {
    /** @throws Refused when the text is no financial year, such as 2019-20 */
    public static FinancialYear parse(String text) {
        var said = text == null ? "" : text.strip();
        if (said.matches("\\d{4}-\\d{2}")) {
            var year = new FinancialYear(Integer.parseInt(said.substring(0, 4)));
            if (year.said().equals(said)
                    && year.begins >= PartialDate.EARLIEST_YEAR
                    && year.begins <= PartialDate.LATEST_YEAR) {
                return year;
            }
        }
        throw new Refused(new Invalid("year", "Enter a financial year, such as 2019-20"));
    }

    public String said() {
        return begins + "-" + "%02d".formatted((begins + 1) % 100);
    }
}
