package uk.gov.education.improvement.kernel.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why not. Each capability seals its own; the door translates all of them in one place by their {@link Kind}. */
public interface Refusal {
    Kind kind();

    /** What happened and what to do, for the person who asked. */
    String words();

    /** What is wrong field by field; empty unless the kind is {@link Kind#INVALID}. */
    default List<Fault> faults() {
        return List.of();
    }

    /** The record to look at, where it is another than the one that was asked for. */
    default Optional<Concerned> concerned() {
        return Optional.empty();
    }

    /** The name of this refusal's page in docs/problems, for example {@code stale-version}. */
    default String type() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
