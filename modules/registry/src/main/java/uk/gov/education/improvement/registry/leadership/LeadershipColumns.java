package uk.gov.education.improvement.registry.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** The columns that files of cohorts and of participations share, and how their cells are read. */
final class LeadershipColumns {
    static final String NOT_STATED = "as reported by the LGA";

    /** The longest reference, role or heading of a cohort, in characters. */
    static final int LONGEST_REFERENCE = 100;

    private static final int LONGEST = 500;

    static final Column<String> REFERENCE =
            Column.text("reference", LONGEST_REFERENCE).mustBeThere();
    static final Column<String> STRAND = Column.text("strand", LONGEST_REFERENCE);
    static final Column<String> SOURCE = Column.text("source", LONGEST);

    private LeadershipColumns() {}

    /** A whole day: what was counted was counted on one. */
    static Column<LocalDate> day(String name) {
        return new Column<>(name, List.of(), false, "a day such as 2019-03-31", cell -> {
            var said = PartialDate.parse(cell);
            if (!said.first().equals(said.last())) {
                throw refused("is not a whole day");
            }
            return said.first();
        });
    }

    static Column<Integer> number(String name, int least, int most) {
        return new Column<>(name, List.of(), false, "a whole number from %,d to %,d".formatted(least, most), cell -> {
            if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) < least || Integer.parseInt(cell) > most) {
                throw refused("is not a whole number from %,d to %,d".formatted(least, most));
            }
            return Integer.parseInt(cell);
        });
    }

    /** Counted in halves. */
    static Column<Integer> halfDays(String name, int mostDays) {
        var allowed = "days in whole or half numbers, such as 2 or 2.5, up to " + mostDays;
        return new Column<>(name, List.of(), false, allowed, cell -> {
            if (!cell.matches("\\d{1,4}(\\.[05]0?)?")
                    || new BigDecimal(cell).compareTo(BigDecimal.valueOf(mostDays)) > 0) {
                throw refused("is no number of days");
            }
            return new BigDecimal(cell).multiply(BigDecimal.TWO).intValueExact();
        });
    }

    private static Refused refused(String words) {
        return new Refused(new Invalid("", words));
    }
}
