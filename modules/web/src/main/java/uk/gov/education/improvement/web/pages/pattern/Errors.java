package uk.gov.education.improvement.web.pages.pattern;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.web.govuk.ErrorSummary;
import uk.gov.education.improvement.web.govuk.Link;

/**
 * What is wrong with a form that comes back: a message for each field, by the field's name, in the order in which they
 * were found. What belongs to no field stands under an empty name.
 *
 * @param stale somebody else changed the record since the form was opened
 * @param concerned another record to look at
 */
public record Errors(Map<String, String> byField, boolean stale, Optional<Concerned> concerned) {
    public static final Errors NONE = new Errors(Map.of());

    public Errors(Map<String, String> byField) {
        this(byField, false, Optional.empty());
    }

    public static Errors of(Refusal refusal) {
        var byField = new LinkedHashMap<String, String>();
        refusal.faults().forEach(fault -> byField.putIfAbsent(fault.field(), fault.words()));
        if (byField.isEmpty()) {
            byField.put("", refusal.words());
        }
        return new Errors(byField, refusal.kind() == Kind.STALE, refusal.concerned());
    }

    /** The same, with what belongs to no field said at this one. */
    public Errors under(String field) {
        return moved(name -> name.isEmpty() ? field : name);
    }

    /** @param place at which field what is wrong with a field is said */
    public Errors moved(UnaryOperator<String> place) {
        var moved = new LinkedHashMap<String, String>();
        byField.forEach((name, words) -> moved.putIfAbsent(place.apply(name), words));
        return new Errors(moved, stale, concerned);
    }

    /** The same, in the order in which the page asks; what belongs to none of its fields comes first. */
    public Errors inOrder(List<String> fields) {
        var ordered = new LinkedHashMap<String, String>();
        byField.entrySet().stream()
                .sorted(Comparator.comparingInt(error -> fields.indexOf(error.getKey())))
                .forEach(error -> ordered.put(error.getKey(), error.getValue()));
        return new Errors(ordered, stale, concerned);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** The message, or null when the field is fine. */
    public String of(String field) {
        return byField.get(field);
    }

    /** Links to each field; a date's to its first part. What belongs to no field is said without a link. */
    public ErrorSummary summary(String... dates) {
        return ErrorSummary.of(byField.entrySet().stream()
                .map(error -> error.getKey().isEmpty()
                        ? Link.here(error.getValue())
                        : Link.of(
                                error.getValue(),
                                "#" + error.getKey() + (List.of(dates).contains(error.getKey()) ? "-day" : "")))
                .toList());
    }
}
