package uk.gov.education.improvement.kernel.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a list's address says: filters, order, page. Read in this one place for pages, REST and downloads, so that the
 * three can never disagree. Faults are gathered; {@link #refuseIfFaulty} says them all at once.
 */
public final class Address {
    public static final int DEFAULT_SIZE = 25;
    public static final int MOST_ROWS = 100;
    /** The longest text one may search for, in characters. */
    public static final int LONGEST_TEXT = 200;

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private final boolean forPeople;

    /** What a program asks, which knows values by the names that it sends. */
    public Address(Map<String, List<String>> parameters) {
        this(parameters, false);
    }

    /** What a person asks, by a page that shows values by their labels. */
    public static Address forPeople(Map<String, List<String>> parameters) {
        return new Address(parameters, true);
    }

    private Address(Map<String, List<String>> parameters, boolean forPeople) {
        this.forPeople = forPeople;
        parameters.forEach((name, values) -> {
            var filled = values.stream()
                    .filter(value -> !value.isBlank())
                    .map(String::strip)
                    .toList();
            if (!filled.isEmpty()) {
                this.parameters.put(name, filled);
            }
        });
    }

    /** The parameters that say something, in the order of the address. */
    public Set<String> names() {
        return parameters.keySet();
    }

    public Optional<String> text(String name) {
        var text = all(name).stream().findFirst();
        faults.when(
                text.map(String::length).orElse(0) > LONGEST_TEXT,
                name,
                "Search for at most " + LONGEST_TEXT + " characters");
        return text.filter(value -> value.length() <= LONGEST_TEXT);
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** At most so many values: for those that each cost a look-up. More are a fault, and then there are none. */
    public List<String> atMost(int most, String name) {
        var values = all(name);
        return faults.when(values.size() > most, name, "Ask for at most " + most + " at once") ? List.of() : values;
    }

    /** At most so many values, as each is read; one that is refused is a fault in the words of the refusal. */
    public <T> List<T> atMost(int most, String name, Function<String, T> reading) {
        return atMost(most, name).stream()
                .map(value -> faults.reading(name, () -> reading.apply(value)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Values out of a fixed set; each that is not in it is a fault that names the set. */
    public <T> List<T> choices(String name, List<T> allowed, Function<T, String> text) {
        return choices(name, allowed, text, text);
    }

    /** @param label what a person knows a value by */
    public <T> List<T> choices(String name, List<T> allowed, Function<T, String> text, Function<T, String> label) {
        var known = forPeople ? label : text;
        var chosen = new ArrayList<T>();
        for (var value : all(name)) {
            var match = allowed.stream()
                    .filter(choice -> text.apply(choice).equalsIgnoreCase(value))
                    .findFirst();
            faults.when(
                    match.isEmpty(),
                    name,
                    "“" + value + "” is not one of: "
                            + String.join(", ", allowed.stream().map(known).toList()));
            match.ifPresent(chosen::add);
        }
        return chosen;
    }

    /** A whole day such as {@code 2017-10-13}; also from three fields {@code name-day}, {@code name-month}, {@code name-year}. */
    public Optional<LocalDate> day(String name) {
        var parts = Stream.of("year", "month", "day")
                .flatMap(part -> all(name + "-" + part).stream().limit(1))
                .toList();
        var text = all(name).stream()
                .findFirst()
                .or(() -> parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                parts.size() == 3
                                        ? pad(parts.get(0), 4) + "-" + pad(parts.get(1), 2) + "-" + pad(parts.get(2), 2)
                                        : String.join("-", parts)));
        try {
            var day = text.map(LocalDate::parse);
            var outside = day.filter(found ->
                            found.getYear() < PartialDate.EARLIEST_YEAR || found.getYear() > PartialDate.LATEST_YEAR)
                    .isPresent();
            faults.when(
                    outside,
                    name,
                    "Ask for a day in the years " + PartialDate.EARLIEST_YEAR + " to " + PartialDate.LATEST_YEAR);
            return outside ? Optional.empty() : day;
        } catch (DateTimeParseException e) {
            faults.when(true, name, "“" + text.get() + "” is not a day, such as 2017-10-13");
            return Optional.empty();
        }
    }

    private static String pad(String number, int length) {
        return "0".repeat(Math.max(0, length - number.length())) + number;
    }

    public int size() {
        return all("size").stream()
                .findFirst()
                .map(text -> {
                    var good = text.matches("\\d{1,4}")
                            && Integer.parseInt(text) >= 1
                            && Integer.parseInt(text) <= MOST_ROWS;
                    faults.when(!good, "size", "Ask for 1 to " + MOST_ROWS + " rows");
                    return good ? Integer.parseInt(text) : DEFAULT_SIZE;
                })
                .orElse(DEFAULT_SIZE);
    }

    public Optional<Cursor> after(int keyLength) {
        return all("after").stream()
                .findFirst()
                .map(text -> faults.reading("after", () -> Cursor.parse(text, keyLength)));
    }

    /** Names that mean nothing here are a fault rather than silently ignored: a mistyped filter would show too much. */
    public Address knowing(String... names) {
        var known = List.of(names);
        for (var name : parameters.keySet()) {
            faults.when(
                    !known.contains(name) && !known.contains(name.replaceAll("-(day|month|year)$", "")),
                    name,
                    "“" + name + "” is not a filter here. "
                            + (known.isEmpty() ? "There are none." : "Filters are: " + String.join(", ", known)));
        }
        return this;
    }

    public boolean isFaulty() {
        return !faults.found().isEmpty();
    }

    /** @throws uk.gov.education.improvement.kernel.refusal.Refused with all faults found so far */
    public void refuseIfFaulty() {
        faults.refuseIfAny();
    }

    /** The query string with one value taken away: what a removable filter tag links to. Goes to the first page. */
    public String without(String name, String value) {
        var rest = new LinkedHashMap<>(parameters);
        rest.remove("after");
        var values = new ArrayList<>(all(name));
        values.remove(value);
        rest.put(name, values);
        return queryString(rest);
    }

    /** The query string with one value set. */
    public String with(String name, String value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, List.of(value));
        return queryString(all);
    }

    public String queryString() {
        return queryString(parameters);
    }

    private static String queryString(Map<String, List<String>> parameters) {
        return extended("", parameters);
    }

    /** A link that says more: what it says already stays. */
    public static String extended(String link, Map<String, List<String>> more) {
        var pairs = more.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .toList();
        return pairs.isEmpty() ? link : link + (link.contains("?") ? "&" : "?") + String.join("&", pairs);
    }

    /** An instant's colons are left as they are read. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
