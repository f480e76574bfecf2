package uk.gov.education.improvement.web.govuk;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attributes an author gives to an element, in their order; a flag such as {@code disabled} has the empty value. Names
 * are checked and values escaped here, once, so that templates may write the result as it is. Inline styles and event
 * handlers are refused, because the content security policy would silently stop them.
 */
public record Attributes(Map<String, String> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    private static final Pattern NAME = Pattern.compile("(?!on|style$)[a-z_:][a-z0-9_:.-]*", Pattern.CASE_INSENSITIVE);

    public Attributes {
        for (var name : values.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not an attribute a component takes: " + name);
            }
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Attributes of(String name, String value) {
        return NONE.with(name, value);
    }

    /** A null value takes the attribute away. */
    public Attributes with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Attributes(changed);
    }

    public Attributes flag(String name, boolean present) {
        return with(name, present ? "" : null);
    }

    /** Keeps what the author said and adds the value only where nothing was. */
    public Attributes or(String name, String value) {
        return values.containsKey(name) ? this : with(name, value);
    }

    /** Adds classes to those already there. */
    public Attributes classed(String... classes) {
        var all = words(Stream.concat(Stream.of(classes()), Arrays.stream(classes)));
        return all.isEmpty() ? this : with("class", all);
    }

    /** The value, or null. */
    public String value(String name) {
        return values.get(name);
    }

    public String classes() {
        return values.getOrDefault("class", "");
    }

    /** As written into a tag, the element's own classes first. */
    public String html(String... own) {
        var html = new StringJoiner(" ");
        var classes = words(Stream.concat(Arrays.stream(own), Stream.of(classes())));
        if (!classes.isEmpty()) {
            html.add(html("class", classes));
        }
        values.forEach((name, value) -> {
            if (!name.equals("class")) {
                html.add(html(name, value));
            }
        });
        return html.toString();
    }

    private static String html(String name, String value) {
        var escaped = new StringOutput();
        Escape.htmlAttribute(value, escaped);
        return value.isEmpty() ? name : name + "=\"" + escaped + "\"";
    }

    private static String words(Stream<String> parts) {
        return parts.filter(Objects::nonNull)
                .flatMap(part -> Arrays.stream(part.split(" ")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
