package uk.gov.education.improvement.web.pages.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The form that sets the day.
 *
 * @param set empty while it is the real one
 */
public record DemonstrationDayPage(Optional<LocalDate> set, FormFields fields, Errors errors, String token)
        implements Page {
    static final String PATH = "/demonstration-day";

    static FormFields filledWith(LocalDate day) {
        return FormFields.empty()
                .with("day-day", String.valueOf(day.getDayOfMonth()))
                .with("day-month", String.valueOf(day.getMonthValue()))
                .with("day-year", String.valueOf(day.getYear()));
    }

    @Override
    public String title() {
        return "The day of the demonstration";
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String now() {
        return set.map(day -> "It is set to " + PartialDate.on(day).inWords() + ".")
                .orElse("It is the real day now.");
    }
}
