package uk.gov.education.improvement.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Sets the day that the demonstration takes for today, for everybody who uses it. */
@ApplicationScoped
public class DemonstrationCalendar {
    public static final Act SET = new Act("day.set");

    private final AccessTable access;
    private final DemonstrationDay day;

    @Inject
    public DemonstrationCalendar(AccessTable access, DemonstrationDay day) {
        this.access = access;
        this.day = day;
    }

    /** @throws Refused when the asker may not set it */
    public Optional<LocalDate> day(Asker by) {
        access.scope(by, SET);
        return day.set();
    }

    /** @throws Refused when the asker may not, or the day lies outside the years that a date may have */
    public void set(Asker by, LocalDate chosen) {
        access.scope(by, SET);
        if (chosen.getYear() < PartialDate.EARLIEST_YEAR || chosen.getYear() > PartialDate.LATEST_YEAR) {
            throw new Refused(new Invalid(
                    "day", "Enter a day in the years " + PartialDate.EARLIEST_YEAR + " to " + PartialDate.LATEST_YEAR));
        }
        day.set(Optional.of(chosen));
    }

    /** Back to the real day. */
    public void reset(Asker by) {
        access.scope(by, SET);
        day.set(Optional.empty());
    }
}
