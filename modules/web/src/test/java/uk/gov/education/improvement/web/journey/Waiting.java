package uk.gov.education.improvement.web.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so, and gives up after a while. */
final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Waiting() {}

    static <T> T until(String what, Duration longest, Supplier<T> look, Predicate<T> isSo) {
        var end = Instant.now().plus(longest);
        while (true) {
            var seen = look.get();
            if (isSo.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + longest + ": " + what + "; last seen: " + seen);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
