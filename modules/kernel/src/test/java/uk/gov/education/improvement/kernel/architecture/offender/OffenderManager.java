package uk.gov.education.improvement.kernel.architecture.offender;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.Asker;

/** Kept to be caught: badly named, asks for the time, takes too much and by a field, counts in floating point, asked by no record. */
public class OffenderManager {
    double money;

    @Inject
    String injected;

    @Inject
    OffenderManager(String one, String two, String three, String four, String five, String six) {}

    public LocalDate getToday() {
        return LocalDate.now();
    }

    public long at() {
        return System.currentTimeMillis();
    }

    public Instant elsewhere() {
        return Clock.systemUTC().instant();
    }

    public InstantSource source() {
        return InstantSource.system();
    }

    public void ask(Asker by, NoRecord command) {}

    /** A command that is no record. */
    public static class NoRecord {}
}
