package uk.gov.education.improvement.registry.delivery;

import java.time.LocalDate;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;

/**
 * Days that were delivered.
 *
 * @param theme its code
 * @param what was done
 * @param by who did it
 */
public record Delivered(LocalDate day, SupportForm form, String theme, HalfDays days, String what, String by) {
    /** The longest account of what was done, in characters. */
    public static final int LONGEST_WHAT = 500;
    /** The longest name of who did it, in characters. */
    public static final int LONGEST_BY = 200;

    /** @throws Refused with all that is wrong */
    public Delivered {
        var faults = new Faults();
        faults.when(day == null, "day", "Enter the day on which it was delivered");
        faults.when(form == null, "form", "Select in what form it was delivered");
        faults.when(theme == null || theme.isBlank(), "theme", "Select the theme");
        faults.when(days == null || !days.isPositive(), "days", "Enter days in whole or half numbers, from 0.5");
        faults.needed(what, LONGEST_WHAT, "what", "what was done");
        faults.needed(by, LONGEST_BY, "by", "who delivered it");
        faults.refuseIfAny();
        what = what.strip();
        by = by.strip();
    }

    /** In the financial year of its day. */
    public ThemeDays ofTheme() {
        return ThemeDays.of(day, theme, days);
    }

    /**
     * As it was typed or sent.
     *
     * @param day such as 2026-10-01
     * @param days such as 2.5
     */
    public record Fields(String day, String form, String theme, String days, String what, String by) {
        /** @throws Refused with all that is wrong */
        public Delivered read() {
            var faults = new Faults();
            var on = wholeDay(faults, "day", day);
            var chosen = faults.choice("form", form, SupportForm.class, SupportForm::label)
                    .orElse(null);
            var number = faults.reading("days", () -> HalfDays.parse(days));
            return faults.gathering(
                    () -> new Delivered(on, chosen, Faults.said(theme).orElse(null), number, what, by));
        }
    }

    /** Null where none is typed, or what is typed is none, which is noted. */
    public static LocalDate wholeDay(Faults faults, String field, String typed) {
        var read = faults.reading(field, () -> PartialDate.parseOptional(typed).orElse(null));
        faults.when(read != null && !read.isDay(), field, "Enter a whole day, such as 2026-10-01");
        return read != null && read.isDay() ? read.first() : null;
    }
}
