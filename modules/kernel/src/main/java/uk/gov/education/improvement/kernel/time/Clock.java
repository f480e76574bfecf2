package uk.gov.education.improvement.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The only place that asks what time it is. Legal days are those of London. */
@ApplicationScoped
public class Clock {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(LONDON);

    private final InstantSource instants;
    private final DemonstrationDay demonstrationDay;

    @Inject
    public Clock(InstantSource instants, DemonstrationDay demonstrationDay) {
        this.instants = instants;
        this.demonstrationDay = demonstrationDay;
    }

    /** When something was done here, as people in England say it. */
    public static String inWords(Instant moment) {
        return WHEN.format(moment);
    }

    /** When something is recorded. Whole microseconds, which is what both databases keep. */
    public Instant now() {
        return instants.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The legal day: the one the demonstration was set to, or else today in London. */
    public LocalDate today() {
        return demonstrationDay.set().orElseGet(() -> LocalDate.ofInstant(now(), LONDON));
    }
}
