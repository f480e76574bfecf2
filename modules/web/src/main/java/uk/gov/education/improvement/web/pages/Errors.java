package uk.gov.education.improvement.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.web.govuk.ErrorSummary;

/**
 * What is wrong with a form that comes back: a message for each field, by the field's name, in the order in which they
 * were found. What belongs to no field stands under an empty name.
 */
public record Errors(Map<String, String> byField) {
    public static final Errors NONE = new Errors(Map.of());

    public static Errors of(Refusal refusal) {
        var byField = new LinkedHashMap<String, String>();
        refusal.faults().forEach(fault -> byField.putIfAbsent(fault.field(), fault.words()));
        if (byField.isEmpty()) {
            byField.put("", refusal.words());
        }
        return new Errors(byField);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** The message, or null when the field is fine. */
    public String of(String field) {
        return byField.get(field);
    }

    /** Links to each field; a date's to its first part. */
    public ErrorSummary summary(String... dates) {
        var byId = new LinkedHashMap<String, String>();
        byField.forEach((field, words) -> byId.put(List.of(dates).contains(field) ? field + "-day" : field, words));
        return ErrorSummary.of(byId);
    }
}
