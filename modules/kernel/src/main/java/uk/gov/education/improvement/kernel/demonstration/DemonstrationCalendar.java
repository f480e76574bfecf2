package uk.gov.education.improvement.kernel.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.DemonstrationDay;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** Sets the day that the demonstration takes for today, for everybody who uses it. */
@ApplicationScoped
public class DemonstrationCalendar {
    public static final Act SET = new Act("day.set");

    /** What the record of change calls the one day there is. */
    private static final String SUBJECT = "demonstration-day";

    private final AccessTable access;
    private final Transactions transactions;
    private final DemonstrationDay day;
    private final ChangeRecord changes;
    private final Identifiers identifiers;

    /** What the record of change keeps: no day while it is the real one. */
    private record Recorded(Optional<LocalDate> day) {}

    @Inject
    public DemonstrationCalendar(
            AccessTable access,
            Transactions transactions,
            DemonstrationDay day,
            ChangeRecord changes,
            Identifiers identifiers) {
        this.access = access;
        this.transactions = transactions;
        this.day = day;
        this.changes = changes;
        this.identifiers = identifiers;
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
        change(by, Optional.of(chosen), "set");
    }

    /** Back to the real day. */
    public void reset(Asker by) {
        access.scope(by, SET);
        change(by, Optional.empty(), "reset");
    }

    /** For a start that is no demonstration's: a day that one left behind must not rule a real service. */
    public void leave() {
        change(Asker.product(Origin.START, identifiers.next()), Optional.empty(), "reset");
    }

    /** The day that it is already changes nothing, and is not recorded. */
    private void change(Asker by, Optional<LocalDate> chosen, String what) {
        transactions.within(() -> {
            var before = day.set(chosen);
            if (!before.equals(chosen)) {
                changes.append(
                        by,
                        new Change(
                                SUBJECT,
                                "1",
                                what,
                                Optional.of(new Recorded(before)),
                                new Recorded(chosen),
                                Audience.DEPARTMENT));
            }
            return chosen;
        });
    }
}
