package uk.gov.education.improvement.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** An instant that a test sets; every look at it is a millisecond later than the one before. */
public final class SettableInstant implements InstantSource {
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    public synchronized void set(Instant instant) {
        now = instant;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(Duration.ofMillis(1));
        return now;
    }
}
