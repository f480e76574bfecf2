package uk.gov.education.improvement.web.pages.pattern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.CsrfFilter;

/**
 * What a form was filled in with, as it was typed. Faults are gathered while it is read; {@link #refuseIfFaulty} says them
 * all at once. Does for forms what {@link uk.gov.education.improvement.kernel.list.Address} does for lists.
 */
public final class FormFields {
    /** Which button sent the form; not an answer, so it does not travel on. */
    static final String STEP = "step";

    private static final String VERSION = "version";
    private static final String SEEN = "seen";
    private static final int LONGEST_VERSION = 18;

    private final Map<String, String> typed;
    private final Faults faults = new Faults();

    private FormFields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** An empty form. */
    public static FormFields empty() {
        return new FormFields(Map.of());
    }

    /**
     * As a browser sent it; the first value of each field.
     *
     * @param several fields of which each value is kept, on a line of its own
     */
    public static FormFields sent(Map<String, List<String>> form, String... several) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> typed.put(
                name,
                values.stream()
                        .limit(List.of(several).contains(name) ? values.size() : 1)
                        .map(value -> value.replace("\r\n", "\n"))
                        .collect(Collectors.joining("\n"))));
        return new FormFields(typed);
    }

    /** What stands on the lines of a field. */
    public List<String> lines(String name) {
        return typed(name).lines().filter(line -> !line.isBlank()).toList();
    }

    public FormFields with(String name, String value) {
        var changed = new LinkedHashMap<>(typed);
        changed.put(name, value);
        return new FormFields(changed);
    }

    public FormFields version(long seen) {
        return with(VERSION, Long.toString(seen));
    }

    /** The instant by which the reader had read the record: it travels with the version. */
    public FormFields seen(Instant by) {
        return with(SEEN, by.toString());
    }

    /** Empty where that moment has been lost. */
    public Optional<Instant> seen() {
        try {
            return Optional.of(Instant.parse(typed(SEEN)));
        } catch (DateTimeParseException lost) {
            return Optional.empty();
        }
    }

    /** As it was typed; empty where nothing was. */
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean step(String name) {
        return typed(STEP).equals(name);
    }

    /** All answers, to be repeated in hidden fields. */
    public List<Hidden> hidden() {
        return typed.entrySet().stream()
                .filter(field -> !List.of(STEP, CsrfFilter.NAME).contains(field.getKey()))
                .map(field -> new Hidden(field.getKey(), field.getValue()))
                .toList();
    }

    /** A field the page repeats without showing it. */
    public record Hidden(String name, String value) {}

    public Optional<String> text(String name) {
        return Optional.of(typed(name).strip()).filter(text -> !text.isEmpty());
    }

    /**
     * A day out of three fields.
     *
     * @param what the day is, for the words when it is wrong: "day of publication"
     * @return null after a fault
     */
    public LocalDate day(String name, String what) {
        var address = new Address(Stream.of("day", "month", "year")
                .map(part -> name + "-" + part)
                .collect(Collectors.toMap(part -> part, part -> List.of(typed(part)))));
        if (faults.when(address.names().isEmpty(), name, "Enter the " + what)) {
            return null;
        }
        try {
            var day = address.day(name);
            address.refuseIfFaulty();
            return day.orElseThrow();
        } catch (Refused refused) {
            faults.when(true, name, "The " + what + " must be a real day, such as 27 3 2026");
            return null;
        }
    }

    /** The version of the record on the first page of the journey. */
    public long version() {
        var text = typed(VERSION);
        var good = text.matches("\\d{1," + LONGEST_VERSION + "}");
        faults.when(!good, "", "This form has lost the version it began with. Open it again from the record.");
        return good ? Long.parseLong(text) : -1;
    }

    /** The same; it and all faults found before are refused at once where it is lost. */
    public long knownVersion() {
        var version = version();
        faults.refuseIfAny();
        return version;
    }

    /** Makes what may refuse with faults of its own; they become faults of this form, and the answer is null. */
    public <T> T making(Supplier<T> making) {
        try {
            return making.get();
        } catch (Refused refused) {
            refused.refusal().faults().forEach(fault -> faults.when(true, fault.field(), fault.words()));
            return null;
        }
    }

    /** @throws Refused with all faults found so far */
    public void refuseIfFaulty() {
        faults.refuseIfAny();
    }
}
