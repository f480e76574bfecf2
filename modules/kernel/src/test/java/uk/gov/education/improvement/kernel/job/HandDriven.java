package uk.gov.education.improvement.kernel.job;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

/** An executor whose clock a test turns by hand: work runs at once, what is repeated runs with each {@link #tick}. */
public final class HandDriven {
    private final List<Runnable> repeated = new CopyOnWriteArrayList<>();

    public final ScheduledExecutorService executor = proxy(ScheduledExecutorService.class, (method, arguments) -> {
        var work = (Runnable) arguments[0];
        switch (method) {
            case "execute" -> {
                work.run();
                return null;
            }
            case "scheduleAtFixedRate", "scheduleWithFixedDelay" -> {
                repeated.add(work);
                return proxy(ScheduledFuture.class, (cancel, interrupt) -> repeated.remove(work));
            }
            default -> throw new IllegalStateException("Not expected of an executor here: " + method);
        }
    });

    /** As a real executor, says nothing of what throws and never repeats it again. */
    public void tick() {
        for (var work : repeated) {
            try {
                work.run();
            } catch (RuntimeException e) {
                repeated.remove(work);
            }
        }
    }

    private interface Behaviour {
        Object on(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                HandDriven.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.on(method.getName(), arguments)));
    }
}
