package uk.gov.education.improvement.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.govuk.Link;

/**
 * The form that sets the day.
 *
 * @param set empty while it is the real one
 */
public record DemonstrationDayPage(Optional<LocalDate> set, Typed typed, Errors errors, String token) implements Page {
    static final String PATH = "/demonstration-day";

    /** The parts of the day as they were typed. */
    public record Typed(String day, String month, String year) {
        static Typed of(LocalDate day) {
            return new Typed(
                    String.valueOf(day.getDayOfMonth()),
                    String.valueOf(day.getMonthValue()),
                    String.valueOf(day.getYear()));
        }
    }

    @Override
    public String title() {
        return "The day of the demonstration";
    }

    @Override
    public List<Link> trail() {
        return List.of(Link.of("Home", "/"));
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String now() {
        return set.map(day -> "It is set to " + PartialDate.on(day).inWords() + ".")
                .orElse("It is the real day now.");
    }
}
