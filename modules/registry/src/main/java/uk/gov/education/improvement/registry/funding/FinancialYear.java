package uk.gov.education.improvement.registry.funding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * From 1 April to 31 March, said {@code 2018-19}; or that a source does not say in which year money is to be spent.
 *
 * @param said sorts by time; what is not recorded comes last
 */
public record FinancialYear(@JsonValue String said) implements Comparable<FinancialYear> {
    public static final FinancialYear NOT_RECORDED = new FinancialYear("not-recorded");

    public static final String ALLOWED = "a financial year such as 2018-19, or not-recorded";

    private static final Pattern SHAPE = Pattern.compile("((?:18|19|20|21)\\d\\d)-(\\d\\d)");
    private static final int APRIL = 4;
    private static final int CENTURY = 100;

    /** @throws Refused when it is no financial year */
    public static FinancialYear parse(String text) {
        var said = text == null ? "" : text.strip();
        if (said.equals(NOT_RECORDED.said)) {
            return NOT_RECORDED;
        }
        var shape = SHAPE.matcher(said);
        if (!shape.matches() || (Integer.parseInt(shape.group(1)) + 1) % CENTURY != Integer.parseInt(shape.group(2))) {
            throw new Refused(
                    new Invalid("year", said.isEmpty() ? "Enter " + ALLOWED : "“" + said + "” is not " + ALLOWED));
        }
        return new FinancialYear(said);
    }

    /** @throws Refused when it is no financial year, or says that none is recorded */
    public static FinancialYear parseRecorded(String text) {
        var said = text == null ? "" : text.strip();
        if (!SHAPE.matcher(said).matches()) {
            throw new Refused(new Invalid("year", "Enter a financial year, such as 2019-20"));
        }
        return parse(said);
    }

    public static FinancialYear of(LocalDate day) {
        return beginningIn(day.getMonthValue() >= APRIL ? day.getYear() : day.getYear() - 1);
    }

    public static FinancialYear beginningIn(int year) {
        return new FinancialYear(String.format("%04d-%02d", year, (year + 1) % CENTURY));
    }

    public boolean isRecorded() {
        return !equals(NOT_RECORDED);
    }

    /** The one after it; of a year that is recorded. */
    public FinancialYear next() {
        return beginningIn(begins() + 1);
    }

    /** The year in which it begins; of one that is recorded. */
    public int begins() {
        return Integer.parseInt(said.substring(0, said.indexOf('-')));
    }

    public String inWords() {
        return isRecorded() ? said.replace('-', '–') : "year not recorded";
    }

    @Override
    public int compareTo(FinancialYear other) {
        return said.compareTo(other.said);
    }

    @Override
    public String toString() {
        return said;
    }
}
