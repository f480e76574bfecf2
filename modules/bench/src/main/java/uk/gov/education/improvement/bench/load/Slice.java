package uk.gov.education.improvement.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What some seconds of load came to, from so many connections at once. */
final class Slice {
    private static final int CONNECTIONS = 4;

    private final List<long[]> nanos = new ArrayList<>();
    private final AtomicLong errors = new AtomicLong();
    private double seconds;
    private long cpuNanos;
    private long allocated;

    /** Loads the server and adds what came of it. */
    void load(Server server, Case.Asking asking, double forSeconds) {
        var cpuBefore = server.used("cpuNanos");
        var allocatedBefore = server.used("allocated");
        var began = System.nanoTime();
        var ends = began + (long) (forSeconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (var connection = 0; connection < CONNECTIONS; connection++) {
            threads.add(Thread.ofPlatform().start(() -> loadUntil(ends, asking)));
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        seconds += (System.nanoTime() - began) / 1e9;
        cpuNanos += server.used("cpuNanos") - cpuBefore;
        allocated += server.used("allocated") - allocatedBefore;
    }

    private void loadUntil(long ends, Case.Asking asking) {
        var own = new long[1024];
        var count = 0;
        while (System.nanoTime() < ends) {
            var began = System.nanoTime();
            var good = false;
            try {
                good = asking.once();
            } catch (RuntimeException failed) {
                // counted below
            }
            if (!good) {
                errors.incrementAndGet();
            }
            if (count == own.length) {
                own = Arrays.copyOf(own, 2 * count);
            }
            own[count++] = System.nanoTime() - began;
        }
        synchronized (nanos) {
            nanos.add(Arrays.copyOf(own, count));
        }
    }

    long requests() {
        return nanos.stream().mapToLong(own -> own.length).sum();
    }

    double perSecond() {
        return requests() / seconds;
    }

    long errors() {
        return errors.get();
    }

    double cpuMillis() {
        return cpuNanos / 1e6 / requests();
    }

    double allocatedKilobytes() {
        return allocated / 1024.0 / requests();
    }

    /** In milliseconds. */
    double percentile(double share) {
        var sorted = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
