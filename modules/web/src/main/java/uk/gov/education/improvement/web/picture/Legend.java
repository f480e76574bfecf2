package uk.gov.education.improvement.web.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the marks and colours of a picture mean, and how many there are of each. */
public record Legend(List<Entry> entries) {
    public record Entry(Category category, long count) {}

    /** How often each of these categories is shown, in their order; what is not shown needs no explanation. */
    public static Legend counting(List<Category> categories, List<Category> shown) {
        return new Legend(categories.stream()
                .map(category -> new Entry(
                        category, shown.stream().filter(category::equals).count()))
                .filter(entry -> entry.count() > 0)
                .toList());
    }

    /** For a sentence: {@code outstanding 3, good 52}. */
    public String inWords() {
        return entries.stream()
                .map(entry -> lower(entry.category().label()) + " " + entry.count())
                .collect(Collectors.joining(", "));
    }

    /** Within a sentence; the names of regions are left as they are. */
    private static String lower(String label) {
        return label.chars().filter(Character::isUpperCase).count() == 1 && !label.equals("London")
                ? label.toLowerCase(Locale.ROOT)
                : label;
    }
}
