package uk.gov.education.improvement.kernel.time;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * A date with the precision its source had: {@code 2013}, {@code 2022-04} or {@code 2018-12-13}.
 * It stands for some day from {@link #first} to {@link #last}; which one is not known. There is no natural order
 * between partial dates: {@code 2013} is neither before nor after {@code 2013-06}.
 *
 * @param said the date as it was said
 * @param first the first day it can mean
 * @param last the last day it can mean, inclusive
 */
public record PartialDate(@JsonValue String said, LocalDate first, LocalDate last) {
    /** Years outside this range are taken for typing errors. */
    public static final int EARLIEST_YEAR = 1800;

    public static final int LATEST_YEAR = 2199;
    public static final String ALLOWED = "a year (2013), a month (2022-04) or a day (2018-12-13)";

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** @throws Refused when the text is not a date, or a day that does not exist such as 2019-02-30 */
    public static PartialDate parse(String text) {
        var shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw refused("“" + text + "” is not " + ALLOWED);
        }
        try {
            var year = Integer.parseInt(shape.group(1));
            if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
                throw refused("“" + text + "” is outside the years " + EARLIEST_YEAR + " to " + LATEST_YEAR);
            }
            if (shape.group(2) == null) {
                return new PartialDate(text.strip(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            var month = YearMonth.of(year, Integer.parseInt(shape.group(2)));
            if (shape.group(3) == null) {
                return new PartialDate(text.strip(), month.atDay(1), month.atEndOfMonth());
            }
            return on(month.atDay(Integer.parseInt(shape.group(3))));
        } catch (DateTimeException impossible) {
            throw refused("“" + text + "” is a day that does not exist");
        }
    }

    /** The same, for an optional text: blank is no date. */
    public static Optional<PartialDate> parseOptional(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse(text));
    }

    public static PartialDate on(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    public boolean isDay() {
        return first.equals(last);
    }

    public boolean isMonth() {
        return said.length() == 7;
    }

    /** Keeps the month only, for a day that its source gave from memory. */
    public PartialDate toMonth() {
        return isDay() ? parse(said.substring(0, 7)) : this;
    }

    /** For people: {@code 13 December 2018}, {@code April 2022}, {@code 2013}. */
    public String inWords() {
        return isDay() ? first.format(DAY) : isMonth() ? first.format(MONTH) : said;
    }

    @Override
    public String toString() {
        return said;
    }

    private static Refused refused(String words) {
        return new Refused(new Invalid("date", words));
    }
}
