package uk.gov.education.improvement.web.pages.pattern;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.dispute.Settlement;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.intervention.InterventionState;

/** What files and records say in codes, as pages say it: by the label a code has, or by the words it is made of. */
public final class Coded {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern JOINED = Pattern.compile("(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])");

    private static final Map<String, String> LABELS = new HashMap<>();

    static {
        label(Framework.values(), Framework::label);
        label(Part.values(), Part::label);
        label(Grade.values(), Grade::label);
        label(Visit.values(), Visit::label);
        label(Instrument.values(), Instrument::label);
        label(ServiceArea.values(), ServiceArea::label);
        label(InterventionState.values(), InterventionState::label);
        label(Settlement.values(), Settlement::label);
        label(AuthorityType.values(), AuthorityType::label);
        label(Region.values(), Region::label);
    }

    private Coded() {}

    private static <E extends Enum<E>> void label(E[] values, Function<E, String> label) {
        Stream.of(values).forEach(value -> LABELS.putIfAbsent(value.name(), label.apply(value)));
    }

    /** A value of the record of change; text of people is left as it is. */
    public static String value(String said) {
        return CONSTANT.matcher(said).matches() && said.length() > 2
                ? LABELS.getOrDefault(said, said.contains("_") ? sentence(said.toLowerCase(Locale.ROOT)) : said)
                : said;
    }

    /** The way down to a field of the record of change: {@code grades.HELP_AND_PROTECTION} is grades, help and protection. */
    public static String field(String name) {
        return sentence(Stream.of(name.split("\\."))
                .map(step -> CONSTANT.matcher(step).matches()
                        ? LABELS.getOrDefault(step, step)
                        : step.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .map(step -> step.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }

    /** How sure a source is; many files say it by a name such as {@code parsed_from_report}. */
    public static String words(String said) {
        var words = JOINED.matcher(said).replaceAll(" ");
        return words.equals(said) ? said : sentence(words);
    }

    private static String sentence(String words) {
        var spaced = JOINED.matcher(words).replaceAll(" ");
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
