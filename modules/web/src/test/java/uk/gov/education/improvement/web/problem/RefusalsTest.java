package uk.gov.education.improvement.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.registry.capacity.HalfDays;

/** Every refusal there is has words for the person and a page for whoever wants to know more. */
class RefusalsTest {
    private static final Path PAGES = Path.of("..", "..", "docs", "problems");

    @Test
    void the_refusals_of_all_modules_are_seen() {
        assertTrue(refusals().count() >= 22, "seen: " + refusals().toList());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_words_that_end_like_a_sentence_and_a_kind(Refusal refusal) {
        assertFalse(refusal.words().isBlank());
        assertFalse(refusal.words().contains("null"), refusal.words());
        assertTrue(refusal.kind() != null);
        assertTrue(refusal.kind() == Kind.INVALID || refusal.faults().isEmpty(), refusal.toString());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_a_record_and_its_capability_is_sealed(Refusal refusal) {
        assertTrue(refusal.getClass().isRecord());
        assertTrue(Arrays.stream(refusal.getClass().getInterfaces()).allMatch(Class::isSealed));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_page_that_says_what_it_means_what_to_do_and_its_status(Refusal refusal) throws IOException {
        var page = Files.readString(PAGES.resolve(refusal.type() + ".md"));

        assertTrue(
                page.contains("Type: `" + refusal.type() + "`. HTTP status: " + Problem.status(refusal) + "."), page);
        assertTrue(page.contains("## What it means"));
        assertTrue(page.contains("## What to do"));
    }

    @Test
    void no_two_refusals_share_a_type() {
        var types = refusals().map(Refusal::type).toList();

        assertEquals(types.size(), types.stream().distinct().count(), types.toString());
    }

    @Test
    void no_page_is_about_a_refusal_that_is_not_there() throws IOException {
        var types = new TreeSet<>(refusals().map(Refusal::type).toList());
        try (var pages = Files.list(PAGES)) {
            var about = new TreeSet<>(
                    pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .toList());
            // answers that are no refusals, and have their page all the same
            about.removeAll(List.of("sign-in-needed", "incident", "busy"));

            assertEquals(types, about);
        }
    }

    /** One of each, made with whatever its constructor takes. */
    static Stream<Refusal> refusals() {
        return Modules.PRODUCT.stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && !type.isInterface())
                .map(type -> make(type.reflect()))
                .sorted(Comparator.comparing(Refusal::type));
    }

    private static Refusal make(Class<?> type) {
        try {
            var canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return (Refusal) canonical.newInstance(arguments(canonical));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    private static Object[] arguments(Constructor<?> constructor) {
        var arguments = new ArrayList<>();
        for (var parameter : constructor.getParameters()) {
            var type = parameter.getType();
            if (parameter.getParameterizedType().getTypeName().equals("java.util.List<java.lang.String>")) {
                arguments.add(List.of("something"));
            } else if (type == String.class) {
                arguments.add("something");
            } else if (type == long.class) {
                arguments.add(64L * 1024 * 1024);
            } else if (type == int.class) {
                arguments.add(8);
            } else if (type == HalfDays.class) {
                arguments.add(HalfDays.ofDays(8));
            } else if (type == List.class) {
                arguments.add(List.of(new Fault("field", "Enter something.")));
            } else if (type == Optional.class) {
                arguments.add(Optional.empty());
            } else {
                throw new IllegalStateException("Say here how to make a " + type);
            }
        }
        return arguments.toArray();
    }
}
