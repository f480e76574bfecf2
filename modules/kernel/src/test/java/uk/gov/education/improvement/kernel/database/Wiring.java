package uk.gov.education.improvement.kernel.database;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.time.Clock;

/**
 * Makes use cases and stores by their constructors, one of each, on a {@link TestDatabase}: what the container does in
 * production, as far as this product asks it to.
 */
public final class Wiring {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Set<Class<?>> offered = new LinkedHashSet<>();

    public Wiring(TestDatabase database) {
        with(DataSource.class, database.dataSource());
        with(Clock.class, database.clock);
        with(Identifiers.class, database.identifiers);
        with(Transactions.class, database.transactions);
        with(AccessTable.class, database.access);
        with(People.class, database.people);
        with(ChangeRecord.class, database.changes);
        with(Recording.class, database.recording);
        with(EntityManager.class, database.entities());
    }

    public <T> Wiring with(Class<T> type, T made) {
        this.made.put(type, made);
        return this;
    }

    /** Classes to be found by whoever asks for all of a kind. */
    public Wiring offering(Class<?>... types) {
        offered.addAll(List.of(types));
        return this;
    }

    /** By its name, a class that its package hides. */
    public Wiring offering(String className) {
        offered.add(named(className));
        return this;
    }

    public <T> T the(Class<T> type) {
        var there = made.get(type);
        if (there == null) {
            there = type.isInterface() ? the(offered(type)) : make(type);
            made.put(type, there);
        }
        return type.cast(there);
    }

    /** By the class's name, for one that its package hides. */
    public Object the(String className) {
        return the(named(className));
    }

    private static Class<?> named(String className) {
        try {
            return Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The one that hears a signal. */
    private Class<?> offered(Class<?> signal) {
        return offered.stream()
                .filter(signal::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody offered is a " + signal));
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No constructor to inject into: " + type));
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + type, e);
        }
    }

    private Object argument(Type wanted) {
        if (wanted instanceof ParameterizedType all && all.getRawType() == Instance.class) {
            var kind = raw(all.getActualTypeArguments()[0]);
            return all(offered.stream()
                    .filter(kind::isAssignableFrom)
                    .map(this::the)
                    .collect(Collectors.toList()));
        }
        return the(raw(wanted));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** All beans of a kind, as the container hands them out; only what the product asks of it. */
    private static Instance<?> all(List<?> beans) {
        return (Instance<?>) Proxy.newProxyInstance(
                Wiring.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "stream" -> beans.stream();
                    case "iterator" -> beans.iterator();
                    default -> throw new IllegalStateException("Not expected of an Instance here: " + method);
                });
    }
}
