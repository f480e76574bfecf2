package uk.gov.education.improvement.kernel.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers everything that is wrong with a command, so that it can be said at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes the fault when {@code wrong} holds, and answers whether it did. */
    public boolean when(boolean wrong, String field, String words) {
        if (wrong) {
            found.add(new Fault(field, words));
        }
        return wrong;
    }

    /** Runs a reading that may refuse; its words become a fault of the field and the answer is null. */
    public <T> T reading(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            found.add(new Fault(field, refused.refusal().words()));
            return null;
        }
    }

    /**
     * Notes that words are missing, or too long.
     *
     * @param what they say, after "Enter"
     */
    public void needed(String words, int longest, String field, String what) {
        if (!when(words == null || words.isBlank(), field, "Enter " + what)) {
            atMost(words, longest, field);
        }
    }

    /** Notes that words are too long. */
    public void atMost(String words, int longest, String field) {
        when(words.length() > longest, field, "Enter at most " + longest + " characters");
    }

    /** Reads one of a fixed set, by name or by label; what is given and none of them is noted. */
    public <E extends Enum<E>> Optional<E> choice(
            String field, String value, Class<E> type, Function<E, String> label) {
        var given = said(value);
        var choices = Arrays.asList(type.getEnumConstants());
        var choice = given.flatMap(said -> choices.stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(said) || label.apply(one).equalsIgnoreCase(said))
                .findFirst());
        when(
                given.isPresent() && choice.isEmpty(),
                field,
                "Select one of " + choices.stream().map(label).collect(Collectors.joining(", ")));
        return choice;
    }

    /** What is typed or sent, without the space around it; empty where that is nothing. */
    public static Optional<String> said(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(said -> !said.isEmpty());
    }

    /**
     * Makes what may refuse with faults of its own, and says them with those found before; not twice of one field.
     *
     * @throws Refused with all faults, when there are any
     */
    public <T> T gathering(Supplier<T> making) {
        var unread = found.stream().map(Fault::field).collect(Collectors.toSet());
        try {
            var made = making.get();
            refuseIfAny();
            return made;
        } catch (Refused alsoWrong) {
            alsoWrong.refusal().faults().stream()
                    .filter(fault -> !unread.contains(fault.field()))
                    .forEach(found::add);
            throw new Refused(new CommonRefusal.Invalid(found()));
        }
    }

    /**
     * Makes what may refuse with faults of its own; they become faults here, but for those of a field that is said to be
     * wrong already, and the answer is null.
     *
     * @param answered fields of which nothing more is to be said: what is missing because something else was wrong
     */
    public <T> T making(Supplier<T> making, String... answered) {
        try {
            return making.get();
        } catch (Refused refused) {
            var said = Stream.concat(found.stream().map(Fault::field), Stream.of(answered))
                    .toList();
            refused.refusal().faults().stream()
                    .filter(fault -> !said.contains(fault.field()))
                    .forEach(found::add);
            return null;
        }
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Refused with all faults, when there are any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(new CommonRefusal.Invalid(found()));
        }
    }
}
