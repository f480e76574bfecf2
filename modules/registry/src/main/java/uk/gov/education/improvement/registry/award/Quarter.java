package uk.gov.education.improvement.registry.award;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** Three months of a financial year, which begins in April. */
record Quarter(YearMonth first) implements Comparable<Quarter> {
    private static final int MONTHS = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static Quarter of(LocalDate day) {
        return new Quarter(YearMonth.from(day).minusMonths((day.getMonthValue() - 1) % MONTHS));
    }

    FinancialYear year() {
        return FinancialYear.of(first.atDay(1));
    }

    String inWords() {
        return first.format(MONTH) + " to " + first.plusMonths(MONTHS - 1).format(MONTH_AND_YEAR);
    }

    @Override
    public int compareTo(Quarter other) {
        return first.compareTo(other.first);
    }
}
